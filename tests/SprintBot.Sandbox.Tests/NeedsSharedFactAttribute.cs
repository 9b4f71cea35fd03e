namespace SprintBot.Sandbox.Tests;

/// <summary>A test that needs Discord's description of its API, which lies outside the repository.</summary>
public sealed class NeedsSharedFactAttribute : FactAttribute
{
    public NeedsSharedFactAttribute()
    {
        if (!OpenapiCheck.Load(null).IsOn) Skip = "discord/openapi.json is not in a folder \"shared\" beside the repository";
    }
}
