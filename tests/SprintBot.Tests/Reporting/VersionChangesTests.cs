using SprintBot.Reporting.Versions;

namespace SprintBot.Tests.Reporting;

public sealed class VersionChangesTests
{
    private static VersionChanges Between(string before, string after) => VersionChanges.Between(before, after, "version 1", "version 2", CancellationToken.None);

    [Fact]
    public void Changes_are_counted_by_passages_and_shown_by_lines()
    {
        var changes = Between("We met in Ostvik.\n\nIvo swept the old archive.\n\nThe end.\n", "We met in Ostvik.\n\nIvo swept the new archive.\n\nBo painted it.\n");
        Assert.Equal("1 passage new, 1 changed, 1 gone", changes.Summary.ToString());
        Assert.Equal("--- version 1\n+++ version 2\n@@ -1,5 +1,5 @@\n We met in Ostvik.\n \n-Ivo swept the old archive.\n+Ivo swept the new archive.\n \n-The end.\n+Bo painted it.\n", changes.Diff);
    }

    [Fact]
    public void An_indentation_is_a_change_and_a_form_feed_is_no_line_end() =>
        Assert.EndsWith("@@\n - one\n-- two\f2\n+  - two\f2\n", Between("- one\n- two\f2\n", "- one\n  - two\f2\n").Diff, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_said_to_change_where_nothing_does() => Assert.Equal(("nothing changed", ""), Between("a\r\n", "a") is var same ? ($"{same.Summary}", same.Diff) : default);
}
