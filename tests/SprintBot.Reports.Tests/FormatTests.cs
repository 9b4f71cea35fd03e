using System.Text;
using System.Text.RegularExpressions;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

public sealed partial class FormatTests
{
    private static SprintReport Report(string name = "Quay sprint", string members = "") => SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": {{System.Text.Json.JsonSerializer.Serialize(name)}}, "location": "Bergen", "start": "2026-05-29", "end": "2026-05-30", "intro": "We met.", "signers": "Ada and **Bo**" {{members}}},
             "people": [{"id": "ada", "displayName": "Ada Nordli"}], "updates": [{"day": "2026-05-29", "author": "ada", "text": "Dug."}],
             "photos": [{"file": "a.jpg", "caption": "The *mole*", "author": "ada", "day": "2026-05-29"}]}
            """)).ToRecord(),
        _ => false);

    private static string Render(ReportFormat format, SprintReport report) => ReportTemplates.BesideTheProgram().Find("people")!.Render(report, format, default).Text;

    [Fact]
    public void A_post_for_Nikola_begins_with_its_nine_comments_and_has_no_title() => Assert.StartsWith(
        """
        .. title: Quay sprint report
        .. slug: quay-sprint-report
        .. date: 2026-05-30 12:00:00 UTC
        .. tags: sprint
        .. category:
        .. link:
        .. description: 29–30 May 2026, Bergen
        .. type: text
        .. author: Ada and Bo

        *29–30 May 2026*, *Bergen*

        We met.

        .. TEASER_END

        Ada Nordli: Dug.
        """.ReplaceLineEndings("\n"),
        Render(ReportFormat.Nikola, Report()), StringComparison.Ordinal);

    [Theory]
    [InlineData("coding: utf-7 {{% raw %}} sprint", ".. title: coding : utf-7 { {% raw %}} sprint report", "coding-utf-7-raw-sprint-report")]
    [InlineData("潮位", ".. title: 潮位", "sprint-report")]
    [InlineData("Östersjön & Kattegatt sprint", ".. title: Östersjön & Kattegatt sprint report", "ostersjon-kattegatt-sprint-report")]
    public void Metadata_are_one_line_and_run_nothing(string name, string title, string slug)
    {
        var lines = Render(ReportFormat.Nikola, Report(name)).Split('\n');
        Assert.Equal([title, $".. slug: {slug}"], lines[..2]);
        Assert.All(lines[..2], line => Assert.DoesNotMatch(Coding(), line));
        Assert.Equal("", lines[9]);
    }

    [Fact]
    public void For_Sphinx_the_figure_of_a_missing_file_is_a_comment_above_its_caption() => Assert.Contains(
        """
        ..
           .. figure:: photos/a.jpg
              :alt: Photo of Friday, 29 May, posted by Ada Nordli

              The *mole*

              Posted by Ada Nordli

        The *mole*
        """.ReplaceLineEndings("\n"),
        Render(ReportFormat.Sphinx, Report()), StringComparison.Ordinal);

    [Theory]
    [InlineData("plain", ReportFormat.Plain)]
    [InlineData("nikola", ReportFormat.Nikola)]
    [InlineData("sphinx", ReportFormat.Sphinx)]
    [InlineData("markdown", ReportFormat.Markdown)]
    [InlineData("html", ReportFormat.Html)]
    [InlineData("Sphinx", null)]
    [InlineData("1", null)]
    public void Formats_have_names(string name, ReportFormat? format) => Assert.Equal(format, ReportFormatName.Parse(name));

    /// <summary>What docutils looks for in a file's first two lines.</summary>
    [GeneratedRegex(@"coding[:=]\s*([-\w.]+)")]
    private static partial Regex Coding();
}
