using Markdig;
using Markdig.Syntax;
using SprintBot.Markup.Inlines;

namespace SprintBot.Markup.Reading;

/// <summary>Makes our document of Markdig's blocks, line by line.</summary>
internal sealed class TreeBuilder(MentionNames names)
{
    internal static Document Build(string text, MentionNames names)
    {
        var blocks = new TreeBuilder(names).Blocks(Markdown.Parse(text, DiscordPipeline.Instance));
        return blocks.Count == 0 ? Document.Empty : new Document(blocks);
    }

    private List<Block> Blocks(ContainerBlock container)
    {
        var blocks = new List<Block>(container.Count);
        var nextLine = -1;
        foreach (var block in container)
        {
            if (block is BlankLineBlock)
                continue;

            var first = blocks.Count;
            Add(block, blocks);
            if (block.Line == nextLine && first > 0 && first < blocks.Count)
                JoinNeighbours(blocks, first);
            nextLine = EndOf(block);
        }

        return blocks;
    }

    private void Add(Markdig.Syntax.Block block, List<Block> blocks)
    {
        switch (block)
        {
            case QuoteBlock quote:
                var quoted = Blocks(quote);
                if (quoted.Count > 0)
                    blocks.Add(new Quote(quoted));
                break;
            case ListBlock list:
                blocks.Add(List(list));
                break;
            case HeadingBlock heading:
                foreach (var line in InlineReader.ReadLines(TextOf(heading), names))
                    blocks.Add(new Heading(heading.Level, line));
                break;
            case SubtextBlock subtext:
                var lines = InlineReader.ReadLines(TextOf(subtext), names, TextStyles.Small);
                if (lines.Count > 0)
                    blocks.Add(new Paragraph(lines));
                break;
            case LeafBlock leaf:
                InlineReader.ReadBlocks(TextOf(leaf), names, blocks);
                break;
            default:
                throw new InvalidOperationException($"No rule for a {block.GetType().Name}.");
        }
    }

    private ItemList List(ListBlock list)
    {
        var items = list.Cast<ContainerBlock>().Select(item => new ListItem(Blocks(item))).ToList();
        int? first = list.IsOrdered ? Math.Max(1, int.Parse(list.OrderedStart!, System.Globalization.CultureInfo.InvariantCulture)) : null;
        return new ItemList(first, items);
    }

    /// <summary>Two blocks without a blank line between them: paragraphs are one, and Discord goes on with a list whatever the next marker is.</summary>
    private static void JoinNeighbours(List<Block> blocks, int second)
    {
        Block? joined = (blocks[second - 1], blocks[second]) switch
        {
            (Paragraph a, Paragraph b) => new Paragraph([.. a.Lines, .. b.Lines]),
            (ItemList a, ItemList b) => new ItemList(a.FirstNumber, [.. a.Items, .. b.Items]),
            _ => null,
        };
        if (joined is null)
            return;

        blocks[second - 1] = joined;
        blocks.RemoveAt(second);
    }

    private static int EndOf(Markdig.Syntax.Block block)
    {
        while (block is ContainerBlock { LastChild: { } last })
            block = last;
        return block is LeafBlock leaf ? leaf.Line + leaf.Lines.Count : -1;
    }

    private static string TextOf(LeafBlock leaf)
    {
        if (leaf is not FenceBlock fence || fence.Indent == 0)
            return leaf.Lines.ToString();

        return string.Join('\n', leaf.Lines.Lines.Take(leaf.Lines.Count).Select(line => Unindent(line.ToString(), fence.Indent)));
    }

    private static string Unindent(string line, int columns)
    {
        var start = 0;
        while (start < columns && start < line.Length && line[start] == ' ')
            start++;
        return line[start..];
    }
}
