using SprintBot.Reports.Preview;

namespace SprintBot.Reports.Tests.Preview;

/// <summary>The docutils that previews are made with on this machine.</summary>
internal static class Rst2Html
{
    public const string Missing = "docutils' rst2html5 is missing on the PATH (Debian's python3-docutils)";

    public static string? Program { get; } = DocutilsSearch.Find("", Environment.GetEnvironmentVariable("PATH")) is [var first, ..] ? first : null;
}
