using System.Globalization;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.RstReading;

/// <summary>Writes what was read as Markdown: paragraphs on one line each, since GitHub breaks lines in issues where a text does.</summary>
/// <param name="facts">What the file says of itself.</param>
/// <param name="title">A title that the front matter has, and the text need not have again; null for none.</param>
internal sealed class RstMarkdown(RstFacts facts, string? title)
{
    private const int DeepestTitle = 6;

    /// <summary>A comment keeps apart two lists that would be read as one.</summary>
    private const string Between = "<!-- -->";

    /// <summary>The whole, its blocks apart by blank lines, without one at its end.</summary>
    internal string Of(IReadOnlyList<RstBlock> blocks)
    {
        var written = new List<string>();
        RstBlock? before = null;
        foreach (var block in blocks)
        {
            if (Of(block, before is null) is not { Length: > 0 } text)
                continue;
            if (block is RstList or RstDefinitions && before is RstList or RstDefinitions)
                written.Add(Between);
            written.Add(text);
            before = block;
        }

        return string.Join("\n\n", written);
    }

    private string Of(RstBlock block, bool isFirst) => block switch
    {
        RstTitle known when isFirst && RstText.NormalizeName(string.Concat(known.Text.Select(piece => piece.Text))) == RstText.NormalizeName(title ?? "") => "",
        RstTitle heading => $"{new string('#', Math.Min(heading.Level, DeepestTitle))} {MarkdownLine.Of(heading.Text, facts, startsLine: false)}",
        RstParagraph paragraph => MarkdownLine.Of(paragraph.Text, facts),
        RstRubric rubric => MarkdownLine.Of([.. rubric.Text.Select(piece => piece.Kind == RstPieceKind.Words ? piece with { Kind = RstPieceKind.Strong } : piece)], facts),
        RstLineBlock lines => string.Join("  \n", lines.Lines.Select(line => MarkdownLine.Of(line, facts)).Where(line => line.Length > 0)),
        RstPreformatted text => MarkdownText.Fenced(text.Text, text.Language),
        RstParsedLiteral literal => MarkdownText.Fenced(string.Concat(literal.Text.Select(piece => piece.Text))),
        RstQuote quote => Marked(Of(quote.Blocks), "> ", "> "),
        RstList list => List(list),
        RstDefinitions definitions => string.Join('\n', definitions.Items.Select(item => Item("- ", $"{Term(item.Term)}{(item.Blocks is [RstParagraph, ..] ? " " : "\n\n")}{Of(item.Blocks)}".TrimEnd()))),
        RstImage image => Image(image),
        RstFigure figure => string.Join("\n\n", new[] { Image(figure.Image), Of(figure.Caption) }.Where(part => part.Length > 0)),
        RstTransition => "---",
        RstTeaserEnd => "<!--more-->",
        RstPlace => "",
        _ => throw new InvalidOperationException($"No rule for a {block.GetType().Name}."),
    };

    private string List(RstList list)
    {
        var number = list.FirstNumber;
        var items = list.Items.Select(item => Item(number is null ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number++}. "), Of(item))).ToList();
        return string.Join(items.Exists(item => item.Contains("\n\n", StringComparison.Ordinal)) ? "\n\n" : "\n", items);
    }

    private static string Item(string mark, string text) => Marked(text, mark, new string(' ', mark.Length));

    private string Term(IReadOnlyList<RstPiece> term) => $"**{MarkdownLine.Of(term, facts, startsLine: false)}**";

    private static string Marked(string text, string first, string others) =>
        string.Join('\n', text.Split('\n').Select((line, place) => $"{(place == 0 ? first : others)}{line}".TrimEnd(line.EndsWith("  ", StringComparison.Ordinal) ? '\0' : ' ')));

    private static string Image(RstImage image) => PhotoPath.IsSafe(image.Path)
        ? $"![{MarkdownText.Escape(image.Alt ?? "", startsLine: false)}]({image.Path})"
        : $"{MarkdownText.Code(image.Path)} {MarkdownText.Escape(image.Alt ?? "", startsLine: false)}".TrimEnd();
}
