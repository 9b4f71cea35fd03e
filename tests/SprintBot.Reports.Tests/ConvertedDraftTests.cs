using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>A report for sites that take Markdown or HTML.</summary>
public sealed class ConvertedDraftTests
{
    private static SprintReport Compile(string name, string location, string signers) => SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$$"""
            {"sprint": {"name": "{{{name}}}", "start": "2026-05-29", "end": "2026-05-30", "location": "{{{location}}}", "signers": "{{{signers}}}"},
             "people": [{"id": "ada", "displayName": "Ada *Nordli*"}], "topics": [{"name": "Mole", "kind": "branch", "url": "https://forge.example/mole"}],
             "updates": [{"author": "ada", "day": "2026-05-29", "topic": "Mole", "text": "Dug; # no title, {{ no.code }}, <b>no markup</b>."}]}
            """)).ToRecord(),
        _ => true);

    private static async Task<string> ConvertedAsync(ReportFormat format, SprintReport report) =>
        Encoding.UTF8.GetString((await ConvertedDraft.Of(ReportTemplates.BesideTheProgram().Find("people")!.Render(report, format, default).Text, report, format)!.ReadAsync(default)).Span);

    [Fact]
    public async Task Markdown_begins_with_the_front_matter_and_has_no_title_of_its_own() => Assert.Equal(
        """
        ---
        title: "Quay sprint report"
        date: 2026-05-30
        description: "29–30 May 2026, Bergen"
        author: "Ada"
        tags: [sprint]
        excerpt_separator: "<!--more-->"
        render_with_liquid: false
        ---

        *29–30 May 2026*, *Bergen*

        One of us sat down in Bergen. This is what came of it.

        <!--more-->

        Ada \*Nordli\* worked on the [Mole](https://forge.example/mole) branch. Dug; \# no title, &#123;{ no.code }}, &lt;b>no markup&lt;/b>.

        ## In closing

        Ada

        """.ReplaceLineEndings("\n"),
        await ConvertedAsync(ReportFormat.Markdown, Compile("Quay sprint", "Bergen", "Ada")));

    [Theory]
    [InlineData("Quay\\\"\\n---\\nlayout: evil sprint", "title: \"Quay\\\" --- layout: evil sprint report\"")]
    [InlineData("C:\\\\Quay \\u0007 sprint", "title: \"C:\\\\Quay sprint report\"")]
    public async Task A_name_can_not_leave_the_front_matters_quotes(string name, string line)
    {
        var lines = (await ConvertedAsync(ReportFormat.Markdown, Compile(name, "", ""))).Split('\n');
        Assert.Equal(line, lines[1]);
        Assert.Equal(7, Array.LastIndexOf(lines, "---"));
    }

    [Fact]
    public async Task Html_is_a_piece_of_a_page()
    {
        var html = await ConvertedAsync(ReportFormat.Html, Compile("Quay sprint", "Bergen", "Ada"));
        Assert.StartsWith("<h1 id=\"quay-sprint-report\">Quay sprint report</h1>\n", html, StringComparison.Ordinal);
        Assert.Contains("Ada *Nordli* worked on the <a href=\"https://forge.example/mole\" rel=\"nofollow noopener\">Mole</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Plain)]
    [InlineData(ReportFormat.Nikola)]
    [InlineData(ReportFormat.Sphinx)]
    public void What_is_reST_needs_no_other_file(ReportFormat format) => Assert.Null(ConvertedDraft.Of("x\n", Compile("Quay sprint", "", ""), format));
}
