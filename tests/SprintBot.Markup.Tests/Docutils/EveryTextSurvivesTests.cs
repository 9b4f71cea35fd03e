using System.Globalization;
using System.Text;
using CsCheck;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.Tests.Docutils;

/// <summary>
/// Random texts, read back by the real docutils. 300 of each kind by default; SPRINTBOT_LONG_TESTS=100000 sets another number. A failure
/// prints its seed and the smallest text found: add that text to <see cref="OnceBrokenTests"/>.
/// </summary>
public sealed class EveryTextSurvivesTests(DocutilsReader docutils) : IClassFixture<DocutilsReader>
{
    private static readonly string[] Signs =
    [
        .. "*`|_\\:<>-+=~^#.()[]{}'\"/!?@$%&,; ".Select(c => c.ToString()),
        "\n", "\n", "\n\n", "a", "b", "I", "x", "7", "12", "word", "__", "::", "..", "```", "``", "~~", "||", "**", ".. raw:: html", ".. include:: y", ">>> ", "> ", "- ",
        "* ", "1. ", "4. ", "(b) ", "iv. ", "# ", "### ", "-# ", "    ", "\t", "`x`_", "[1]_", "|y|_", ":role:`z`", ":field: v", "-f  x", "--flag=X  y", "/F  z",
        "====", "----", "+---+", "=== ==", "{{% raw %}}", "{{%", "https://example.org/", "https://example.org/a_(b)_", "http://x", "mailto:a@b.org",
        "[t](https://example.org/u_)", "](https://example.org)", "<https://example.org/>", "<@12>", "<#3>", "<:e:4>", "<t:0>", "a@b.org", "__init__", "void*",
        "\u3000", "\u00a0", "\u200b", "\u0301", "\u202e", "\u4e2d\u6587", "\u05e9\u05dc\u05d5\u05dd", "\U0001F469\u200D\U0001F680", "\u2019", "\u00ab", "\u2022 ", "\u2014",
        "\u000b", "\u0085", "\u2028", "\u001c", "\0", "\ufeff", "\ufffe", "\ud800",
    ];

    internal static readonly Gen<string> Texts = Gen.OneOf(Signs).Array[1, 24].Select(string.Concat);

    internal static int Cases => int.TryParse(Environment.GetEnvironmentVariable("SPRINTBOT_LONG_TESTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 300;

    [NeedsDocutilsFact]
    public void A_report_shows_each_character_of_a_text_with_its_styles() =>
        Texts.Sample(text => ReadsAsParsed(docutils, text), iter: Cases, threads: 1);

    [NeedsDocutilsFact]
    public void An_escaped_text_is_shown_as_it_was_typed() =>
        Texts.Sample(
            text =>
            {
                var reading = docutils.Read(DiscordMarkdown.ToRst(EscapeMarkdown(text)));
                AssertClean(reading);
                Assert.Equal(Visible(text), reading.Text);
            },
            iter: Cases,
            threads: 1);

    [NeedsDocutilsFact]
    public void Single_values_are_shown_as_they_are_in_the_middle_of_a_sentence() =>
        Texts.Sample(
            text =>
            {
                const string url = "https://example.org/b_";
                var shown = Visible(text);
                var link = shown.Length == 0 ? url : shown;
                var sentence = $"see {RstText.Escape(text)} or {RstText.Strong(text)} or {RstText.Emphasis(text)} or {RstText.Literal(text)}, {RstText.Link(text, url)}.";
                ShowsText(RstText.Paragraph(sentence), $"see{shown}or{shown}or{shown}or{shown},{link}.");
                ShowsText($"- {RstText.Paragraph(sentence, 2)}", $"see{shown}or{shown}or{shown}or{shown},{link}.");
            },
            iter: Cases,
            threads: 1);

    [NeedsDocutilsFact]
    public void Single_values_are_shown_as_they_are_on_a_line_of_their_own() =>
        Texts.Sample(
            text =>
            {
                var shown = Visible(text);
                ShowsText(RstText.EscapeLine(text) + "\n", shown);
                ShowsText($"first\n\n- {RstText.EscapeLine(text)}\n- second\n", $"first{shown}second");
                ShowsText(RstText.Paragraph(RstText.Escape(text)), shown);
            },
            iter: Cases,
            threads: 1);

    private void ShowsText(string rst, string expected)
    {
        var reading = docutils.Read(rst);
        AssertClean(reading);
        Assert.Equal(expected, reading.Text);
    }

    internal static void ReadsAsParsed(DocutilsReader docutils, string text)
    {
        var document = DiscordMarkdown.Parse(text);
        var reading = docutils.Read(DiscordMarkdown.ToRst(text));
        AssertClean(reading);
        Assert.Equal(SeenCharacter.Of(document.Blocks), reading.Characters());
    }

    internal static void AssertClean(DocutilsReading reading)
    {
        Assert.Empty(reading.Messages);
        Assert.Empty(reading.Foreign);
    }

    internal static string Visible(string text) => string.Concat(RstText.Normalize(text).Where(c => !char.IsWhiteSpace(c)));

    private static string EscapeMarkdown(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
