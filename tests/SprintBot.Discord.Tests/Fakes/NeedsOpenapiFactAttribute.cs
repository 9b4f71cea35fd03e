namespace SprintBot.Discord.Tests.Fakes;

/// <summary>A test that reads Discord's own description of its API, which lies beside the project where it is developed.</summary>
public sealed class NeedsOpenapiFactAttribute : FactAttribute
{
    public NeedsOpenapiFactAttribute()
    {
        if (Find() is null)
            Skip = "shared/discord/openapi.json is not beside the project.";
    }

    /// <summary>The description's path; null where it is missing.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SprintBot.sln")))
                return Path.Combine(folder.FullName, "..", "shared", "discord", "openapi.json") is var path && File.Exists(path) ? path : null;
        return null;
    }
}
