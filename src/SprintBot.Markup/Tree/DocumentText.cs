namespace SprintBot.Markup.Tree;

/// <summary>The runs of a document without its blocks.</summary>
internal static class DocumentText
{
    private static readonly Run Space = new(" ");

    /// <summary>All runs in order, with a space where a line ended. Code blocks give a run of code for each line.</summary>
    internal static List<Run> OnOneLine(Document document)
    {
        var runs = new List<Run>();
        Add(document.Blocks, runs);
        return runs;
    }

    private static void Add(IReadOnlyList<Block> blocks, List<Run> runs)
    {
        foreach (var block in blocks)
            Add(block, runs);
    }

    private static void Add(Block block, List<Run> runs)
    {
        switch (block)
        {
            case Paragraph paragraph:
                foreach (var line in paragraph.Lines)
                    Add(line.Runs, runs);
                break;
            case Heading heading:
                Add(heading.Text.Runs, runs);
                break;
            case CodeBlock code:
                foreach (var line in code.Code.Split('\n'))
                    AddCode(line.Trim(), runs);
                break;
            case Quote quote:
                Add(quote.Blocks, runs);
                break;
            case ItemList list:
                foreach (var item in list.Items)
                    Add(item.Blocks, runs);
                break;
        }
    }

    private static void Add(IReadOnlyList<Run> line, List<Run> runs)
    {
        if (runs.Count > 0)
            runs.Add(Space);
        runs.AddRange(line);
    }

    private static void AddCode(string line, List<Run> runs)
    {
        if (line.Length > 0)
            Add([new Run(line.Replace('\t', ' '), TextStyles.Code)], runs);
    }
}
