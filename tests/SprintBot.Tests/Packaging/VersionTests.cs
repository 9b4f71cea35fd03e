using System.Text.RegularExpressions;
using System.Xml.Linq;
using SprintBot.Reports.Tests;
using SprintBot.Tests.Cli;

namespace SprintBot.Tests.Packaging;

/// <summary>The version stands in Directory.Build.props, and everything else says the same.</summary>
public sealed partial class VersionTests
{
    private static string Version { get; } = XDocument.Load(Path.Combine(SharedSprint.Sources, "Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void The_newest_entry_of_the_changelog_is_the_version_that_is_built()
    {
        var newest = Entry().Match(File.ReadAllText(Path.Combine(SharedSprint.Sources, "CHANGELOG.md")));
        Assert.True(newest.Success, "CHANGELOG.md has no entry “## [1.2.3] - 2026-01-31” or “## [1.2.3] - unreleased”");
        Assert.Equal(Version, newest.Groups["version"].Value);
    }

    [Fact]
    public async Task The_program_tells_its_version()
    {
        var (exitCode, output, _) = await SprintBotProgram.RunAsync("", "--version");
        Assert.Equal(0, exitCode);
        Assert.Equal(Version, output.Trim().Split('+')[0]); // what follows is the commit
    }

    [GeneratedRegex(@"^## \[(?<version>[^\]]*)\] - (\d{4}-\d\d-\d\d|unreleased)\r?$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
