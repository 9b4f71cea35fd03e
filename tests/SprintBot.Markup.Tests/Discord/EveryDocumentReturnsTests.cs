using System.Globalization;
using System.Text;
using CsCheck;
using SprintBot.Markup.Discord;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tests.Docutils;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Tests.Discord;

/// <summary>Documents made at random, written as Discord Markdown and read again.</summary>
public sealed class EveryDocumentReturnsTests
{
    private static readonly Gen<string> Words = Gen.OneOf("word", "void*", "__init__", "foo_bar_", "#12", "- x", "> y", "1. z", "*a*", "||", "`", "https://", "@everyone", "<@1>", "日本語", "سلام", "\U0001F600", "a\\b")
        .Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<Run> Styled = Gen.Select(Gen.OneOf("bold", "two words", "日本", "x1"), Gen.Int[0, 63], Gen.OneOf(new string?[] { null, null, "https://example.org/a_(b)?c=1" }),
        (text, styles, link) => new Run(text, (TextStyles)styles, link));

    private static readonly Gen<Run> Bare = Gen.OneOf("https://example.org/", "http://x.y/a_b*c").Select(url => new Run(url, TextStyles.None, RstText.SafeUrl(url)));

    private static readonly Gen<Line> Lines = Gen.Select(Words, Gen.OneOf(Styled, Styled, Bare), Words, (before, run, after) => run is { Styles: TextStyles.None, Link: null }
        ? new Line([new Run($"{before} {run.Text} {after}")])
        : new Line([new Run(before + " "), run, new Run(" " + after)]));

    private static readonly Gen<Block> Leaves = Gen.OneOf<Block>(
        Lines.List[1, 3].Select(lines => (Block)new Paragraph(lines)),
        Gen.Select(Gen.Int[1, 3], Lines, (level, line) => (Block)new Heading(level, line)),
        Gen.Select(Gen.OneOf(new string?[] { null, "py" }), Words.Array[1, 3], (language, lines) => (Block)new CodeBlock(language, string.Join("\n", lines.Select(line => $"  {line}")))));

    private static readonly Gen<Document> Documents = Gen.OneOf(
        Leaves,
        Leaves.List[1, 2].Select(blocks => (Block)new Quote(Apart(blocks))),
        Gen.Select(Gen.OneOf(new int?[] { null, 3 }), Leaves.List[1, 2].List[1, 3], (first, items) => (Block)new ItemList(first, [.. items.Select(item => new ListItem(Apart(item)))])))
        .List[1, 4].Select(blocks => new Document(Apart(blocks)));

    [Fact]
    public void A_document_is_read_again_as_it_was_written() =>
        Documents.Sample(document => Assert.Equal(Show(document.Blocks), Show(DiscordMarkdown.Parse(DiscordWriter.ToMarkdown(document)).Blocks)), iter: EveryTextSurvivesTests.Cases, threads: 1);

    [Fact]
    public void No_word_of_any_text_is_lost() => EveryTextSurvivesTests.Texts.Sample(
        text =>
        {
            var document = DiscordMarkdown.Parse(text);
            Assert.Equal(Visible(document), Visible(DiscordMarkdown.Parse(DiscordWriter.ToMarkdown(document))));
        },
        iter: 10 * EveryTextSurvivesTests.Cases,
        threads: 1);

    [Fact]
    public void No_word_is_lost_on_pages_and_none_is_too_long() => Gen.Select(EveryTextSurvivesTests.Texts.Array[1, 60], Gen.Int[DiscordPages.ShortestPage, 600], (texts, length) => (string.Join("\n\n", texts), length)).Sample(
        sample =>
        {
            var document = DiscordMarkdown.Parse(sample.Item1);
            var pages = DiscordPages.Split(document, sample.length);
            Assert.All(pages, page => Assert.InRange(page.Length, 1, sample.length));
            Assert.Equal(Visible(document), string.Concat(pages.Select(page => Visible(DiscordMarkdown.Parse(page)))));
        },
        iter: EveryTextSurvivesTests.Cases,
        threads: 1);

    /// <summary>Two blocks of a kind side by side may be one.</summary>
    private static List<Block> Apart(List<Block> blocks) => [.. blocks.Where((block, i) => i == 0 || blocks[i - 1].GetType() != block.GetType())];

    private static string Visible(Document document) =>
        string.Concat(HtmlText(document.Blocks).EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && rune.Value != 0x200B));

    private static string HtmlText(IReadOnlyList<Block> blocks) => string.Concat(blocks.Select(block => block switch
    {
        Paragraph paragraph => string.Concat(paragraph.Lines.Select(TextOf)),
        Heading heading => TextOf(heading.Text),
        CodeBlock code => code.Code,
        Quote quote => HtmlText(quote.Blocks),
        ItemList list => string.Concat(list.Items.Select(item => HtmlText(item.Blocks))),
        _ => "",
    }));

    private static string TextOf(Line line) => string.Concat(line.Runs.Select(run => run.Text));

    private static string Show(IReadOnlyList<Block> blocks) => string.Join("; ", blocks.Select(block => block switch
    {
        Paragraph paragraph => $"p({string.Join(" / ", paragraph.Lines.Select(Show))})",
        Heading heading => $"h{heading.Level}({Show(heading.Text)})",
        CodeBlock code => $"code {code.Language}({code.Code})",
        Quote quote => $"quote({Show(quote.Blocks)})",
        ItemList list => string.Create(CultureInfo.InvariantCulture, $"list {list.FirstNumber}({string.Join(" | ", list.Items.Select(item => Show(item.Blocks)))})"),
        _ => throw new InvalidOperationException(),
    }));

    private static string Show(Line line) => string.Concat(line.Runs.Select(run => $"«{run.Text}» {run.Styles} {run.Link}"));
}
