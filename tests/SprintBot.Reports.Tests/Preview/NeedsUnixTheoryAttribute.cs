namespace SprintBot.Reports.Tests.Preview;

public sealed class NeedsUnixTheoryAttribute : TheoryAttribute
{
    public NeedsUnixTheoryAttribute() => Skip = File.Exists("/bin/sh") ? null : "/bin/sh is missing";
}
