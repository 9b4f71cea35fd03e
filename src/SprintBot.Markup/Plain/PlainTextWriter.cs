using System.Text;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup;

/// <summary>Writes the words of a document without any markup.</summary>
public static class PlainTextWriter
{
    /// <summary>
    /// All text with its lines: blocks are separated by a blank line, items start with <c>- </c> or their number, quotes with <c>&gt; </c>.
    /// Ends in <c>\n</c>, unless there is nothing.
    /// </summary>
    /// <param name="document">What to write.</param>
    public static string ToText(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = Lines(document.Blocks);
        return lines.Count == 0 ? "" : string.Join('\n', lines) + "\n";
    }

    /// <summary>The same on one line: line and block ends become spaces. A link shows its text only.</summary>
    /// <param name="document">What to write.</param>
    public static string ToLine(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        foreach (var run in DocumentText.OnOneLine(document))
            text.Append(run.Text);
        return text.ToString();
    }

    private static List<string> Lines(IReadOnlyList<Block> blocks)
    {
        var lines = new List<string>();
        foreach (var block in blocks)
        {
            if (lines.Count > 0)
                lines.Add("");
            lines.AddRange(Lines(block));
        }

        return lines;
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Lines.Select(Text),
        Heading heading => [Text(heading.Text)],
        CodeBlock code => code.Code.Split('\n'),
        Quote quote => Lines(quote.Blocks).Select(line => line.Length == 0 ? ">" : "> " + line),
        ItemList list => list.Items.SelectMany((item, i) => Hang(Lines(item.Blocks), list.FirstNumber is { } first ? $"{first + i}. " : "- ")),
        _ => throw new InvalidOperationException($"No rule for a {block.GetType().Name}."),
    };

    private static IEnumerable<string> Hang(List<string> lines, string marker)
    {
        if (lines.Count == 0)
            return [marker.TrimEnd()];

        var indent = new string(' ', marker.Length);
        return lines.Select((line, i) => i == 0 ? marker + line : line.Length == 0 ? "" : indent + line);
    }

    private static string Text(Line line) => string.Concat(line.Runs.Select(run => run.Text));
}
