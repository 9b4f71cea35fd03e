namespace SprintBot.Sandbox;

/// <summary>Where bot or sandbox left Discord's description: <paramref name="Where"/> is "request", "response", "gateway" or "cdn".</summary>
public sealed record SandboxViolation(string Method, string Route, string Where, string What)
{
    public override string ToString() => $"{Method} {Route}, {Where}: {What}";
}
