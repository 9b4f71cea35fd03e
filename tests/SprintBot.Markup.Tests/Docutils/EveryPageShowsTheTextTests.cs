using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using SprintBot.Markup.Rst;
using SprintBot.Markup.RstReading;

namespace SprintBot.Markup.Tests.Docutils;

/// <summary>Pages of random texts show what docutils shows; as many as for <see cref="EveryTextSurvivesTests"/>.</summary>
public sealed partial class EveryPageShowsTheTextTests(DocutilsReader docutils) : IClassFixture<DocutilsReader>
{
    [NeedsDocutilsFact]
    public void A_page_shows_each_character_that_docutils_shows() =>
        EveryTextSurvivesTests.Texts.Sample(text => Shows(DiscordMarkdown.ToRst(text)), iter: EveryTextSurvivesTests.Cases, threads: 1);

    [NeedsDocutilsFact]
    public void So_it_does_for_single_values() =>
        EveryTextSurvivesTests.Texts.Where(text => EveryTextSurvivesTests.Visible(text).Length > 0).Sample(
            text => Shows(
                $"{RstText.Title(text, '=')}\nx\n\n" + RstText.Paragraph($"see {RstText.Escape(text)} or {RstText.Strong(text)} or {RstText.Literal(text)}, {RstText.Link(text, "https://a.example/b_")} {RstText.TargetReference("q" + text)}.")
                + $"\n{RstText.TargetDefinition("q" + text, "https://a.example/c_")}\n"),
            iter: EveryTextSurvivesTests.Cases,
            threads: 1);

    [Fact]
    public void Whatever_is_read_nothing_on_the_page_runs() =>
        EveryTextSurvivesTests.Texts.Sample(
            text =>
            {
                var html = RstPage.Read(text).ToHtml(text);
                Assert.DoesNotMatch(Running(), html);
            },
            iter: EveryTextSurvivesTests.Cases);

    private void Shows(string rst)
    {
        var page = RstPage.Read(rst);
        Assert.Empty(page.LinkFaults);
        Assert.Equal(docutils.Read(rst).Text, TextOf(page.ToHtml("x")));
    }

    private static string TextOf(string html) =>
        EveryTextSurvivesTests.Visible(WebUtility.HtmlDecode(Element().Replace(html[html.IndexOf("<main>", StringComparison.Ordinal)..], "")));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();

    [GeneratedRegex("<(script|iframe|object|embed|svg|form|base|link)|<[^>]* on[a-z]+=|(href|src)=\"(?!https?://|#|photos/)")]
    private static partial Regex Running();
}
