using System.Globalization;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Rst;

/// <summary>Writes blocks, indented as deep as they stand. Nesting is bounded by the reader, so recursion is too.</summary>
internal sealed class BlockText
{
    private const int NarrowestText = 20;
    private const int QuoteIndent = 3;

    private readonly LineOutput output;
    private readonly RstRoles roles;
    private readonly RstLayout layout;

    internal BlockText(TextWriter writer, RstRoles roles, RstLayout layout)
    {
        output = new LineOutput(writer, layout.Indent);
        this.roles = roles;
        this.layout = layout;
    }

    internal void Write(Document document) => Blocks(document.Blocks);

    private void Blocks(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
                output.Line("");
            if (NeedsComment(i > 0 ? blocks[i - 1] : null, blocks[i]))
            {
                output.Line("..");
                output.Line("");
            }

            Write(blocks[i]);
        }
    }

    /// <summary>
    /// An empty comment keeps apart what docutils would take for one block, or for the rest of the block before. A quote needs one even where it
    /// comes first: it may follow a list's marker, another quote or a directive of the caller's.
    /// </summary>
    private static bool NeedsComment(Block? before, Block block) => block switch
    {
        Quote => before is not Paragraph,
        ItemList => before is ItemList,
        _ => false,
    };

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Write(paragraph);
                break;
            case Heading heading:
                output.Lines(Directive(".. rubric:: ", InlineText.Of(heading.Text.Runs, roles)));
                output.Line(string.Create(CultureInfo.InvariantCulture, $"   :class: sb-h{heading.Level}"));
                break;
            case CodeBlock code:
                CodeLines.Write(code, output, layout.NameLanguages);
                break;
            case Quote quote:
                output.Deeper(QuoteIndent);
                Blocks(quote.Blocks);
                output.Back();
                break;
            case ItemList list:
                Write(list);
                break;
            default:
                throw new InvalidOperationException($"No rule for a {block.GetType().Name}.");
        }
    }

    private void Write(Paragraph paragraph)
    {
        var width = Math.Max(NarrowestText, layout.Width - output.Indent);
        if (paragraph.Lines.Count == 1)
        {
            output.Lines(ParagraphText.Lines(InlineText.Of(paragraph.Lines[0].Runs, roles), width));
            return;
        }

        foreach (var line in paragraph.Lines)
        {
            var lines = LineWrap.Wrap(InlineText.Of(line.Runs, roles), Math.Max(NarrowestText, width - 2));
            for (var i = 0; i < lines.Count; i++)
                output.Line((i == 0 ? "| " : "  ") + lines[i]);
        }
    }

    private void Write(ItemList list)
    {
        var number = list.FirstNumber;
        var isTight = list.Items.All(item => item.Blocks is [Paragraph { Lines.Count: 1 }]);
        var isFirst = true;
        foreach (var item in list.Items)
        {
            if (!isFirst && !isTight)
                output.Line("");
            isFirst = false;

            var marker = number is null ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number++}. ");
            output.Deeper(marker);
            if (item.Blocks.Count == 0)
                output.Line("");
            else
                Blocks(item.Blocks);
            output.Back();
        }
    }

    /// <summary>A directive's argument stays on its line unless no reader would take so long a line.</summary>
    private static List<string> Directive(string start, string argument)
    {
        var lines = LineWrap.Wrap(argument, LineWrap.LongestLine);
        lines[0] = start + LineStart.GuardFirst(lines[0]);
        for (var i = 1; i < lines.Count; i++)
            lines[i] = "   " + lines[i];
        return lines;
    }
}
