using SprintBot.Reports.Model;
using SprintBot.Reports.Preview;

namespace SprintBot.Reports.Tests.Preview;

/// <summary>The real docutils on drafts that organisers' templates or hands have spoilt.</summary>
public sealed class DocutilsPageTests
{
    private static Task<DocutilsPage> MakeAsync(string draft) => DocutilsProgram.RunAsync(Rst2Html.Program!, draft, "A <title>", TimeProvider.System, default);

    [NeedsRst2HtmlFact]
    public async Task Messages_name_their_lines()
    {
        var page = await MakeAsync("a\n\n*b\n\nTitle\n====\n\nx_\n\n2. y\n");
        Assert.Equal(
            ["docutils, line 3: Inline emphasis start-string without end-string.", "docutils, line 6: Title underline too short.", "docutils, line 8: Unknown target name: \"x\"."],
            DocutilsChecklist.For(page.Messages, [], ReportFormat.Plain).Select(line => line.Finding).Order(StringComparer.Ordinal));
        Assert.Contains("<title>A &lt;title&gt;</title>", page.Html, StringComparison.Ordinal);
    }

    [NeedsRst2HtmlFact]
    public async Task No_file_is_read_and_nothing_raw_is_let_through()
    {
        var page = await MakeAsync(".. include:: /etc/hostname\n\n.. raw:: html\n\n   <b onclick=x>\n\n.. csv-table::\n   :file: /etc/hostname\n\n`x <javascript:y>`__\n");
        Assert.DoesNotContain(File.Exists("/etc/hostname") ? (await File.ReadAllTextAsync("/etc/hostname")).Trim() + "</" : "\0", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b onclick", page.Html, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy", page.Html, StringComparison.Ordinal);
        Assert.True(page.Messages.Count >= 3);
    }

    [NeedsRst2HtmlTheory]
    [InlineData(".. meta::\n   :http-equiv=refresh: 0;url=https://elsewhere.example/\n")]
    [InlineData(".. image:: clip.mp4\n")]
    public async Task A_page_with_more_than_text_and_pictures_is_refused(string draft)
    {
        var failure = await Assert.ThrowsAsync<DocutilsFailure>(() => MakeAsync(draft));
        Assert.True(failure.IsFinal);
    }

    [NeedsRst2HtmlFact]
    public async Task The_same_draft_gives_the_same_page() => Assert.Equal((await MakeAsync("a\n\nT\n===\n")).Html, (await MakeAsync("a\n\nT\n===\n")).Html);
}
