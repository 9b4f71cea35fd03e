namespace SprintBot.Reports.Tests;

public sealed class NeedsUnixFactAttribute : FactAttribute
{
    public NeedsUnixFactAttribute() => Skip = File.Exists("/bin/sh") ? null : "/bin/sh is missing";
}
