using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Changes each line of a document, wherever it stands; what becomes empty goes.</summary>
internal static class DocumentEdit
{
    public static Document Lines(Document document, Func<Line, Line> change) => new(Blocks(document.Blocks, change));

    /// <summary>Changes the first line of each paragraph.</summary>
    public static Document Beginnings(Document document, Func<Line, Line> change) => new([.. document.Blocks.Select(block => Beginning(block, change))]);

    private static Block Beginning(Block block, Func<Line, Line> change) => block switch
    {
        Paragraph paragraph => new Paragraph([change(paragraph.Lines[0]), .. paragraph.Lines.Skip(1)]),
        Quote quote => new Quote([.. quote.Blocks.Select(inner => Beginning(inner, change))]),
        ItemList list => new ItemList(list.FirstNumber, [.. list.Items.Select(item => new ListItem([.. item.Blocks.Select(inner => Beginning(inner, change))]))]),
        _ => block,
    };

    private static List<Block> Blocks(IReadOnlyList<Block> blocks, Func<Line, Line> change) => [.. blocks.Select(block => Of(block, change)).OfType<Block>()];

    private static Block? Of(Block block, Func<Line, Line> change) => block switch
    {
        Paragraph paragraph => Lines(paragraph.Lines, change) is { Count: > 0 } lines ? new Paragraph(lines) : null,
        Heading heading => change(heading.Text) is { Runs.Count: > 0 } text ? new Heading(heading.Level, text) : null,
        Quote quote => Blocks(quote.Blocks, change) is { Count: > 0 } blocks ? new Quote(blocks) : null,
        ItemList list => new ItemList(list.FirstNumber, [.. list.Items.Select(item => new ListItem(Blocks(item.Blocks, change)))]),
        _ => block,
    };

    private static List<Line> Lines(IReadOnlyList<Line> lines, Func<Line, Line> change) => [.. lines.Select(change).Where(line => line.Runs.Count > 0)];
}
