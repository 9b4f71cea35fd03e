using Markdig;
using Markdig.Syntax;
using SprintBot.Markup.Inlines;
using SprintBot.Markup.Tree;
using Block = SprintBot.Markup.Tree.Block;

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

    /// <summary>
    /// Two blocks without a blank line between them: paragraphs are one, and Discord goes on with a list whatever the next marker is. The first one
    /// grows in place, since thousands may follow.
    /// </summary>
    private static void JoinNeighbours(List<Block> blocks, int second)
    {
        switch (blocks[second - 1], blocks[second])
        {
            case (Paragraph { Lines: List<Line> lines }, Paragraph next):
                lines.AddRange(next.Lines);
                break;
            case (ItemList { Items: List<ListItem> items }, ItemList next):
                items.AddRange(next.Items);
                break;
            default:
                return;
        }

        blocks.RemoveAt(second);
    }

    private static int EndOf(Markdig.Syntax.Block block)
    {
        while (block is ContainerBlock { LastChild: { } last })
            block = last;
        return block switch
        {
            FenceBlock fence => fence.Line + fence.Text.Count,
            LeafBlock leaf => leaf.Line + leaf.Lines.Count,
            _ => -1,
        };
    }

    private static string TextOf(LeafBlock leaf) => leaf is FenceBlock fence ? string.Join('\n', fence.Text) : leaf.Lines.ToString();
}
