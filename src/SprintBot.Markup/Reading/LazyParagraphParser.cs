using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace SprintBot.Markup.Reading;

/// <summary>
/// Paragraphs. A line that lacks its container's mark goes on with the paragraph only inside a list and only when it is indented;
/// no quote goes on without its mark. There are no underlined headings and no reference definitions.
/// </summary>
internal sealed class LazyParagraphParser : ParagraphBlockParser
{
    internal LazyParagraphParser() => ParseSetextHeadings = false;

    public override BlockState TryOpen(BlockProcessor processor) => FreshParagraphParser.Open(processor, this);

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        if (processor.IsBlankLine)
            return BlockState.BreakDiscard;

        for (MarkdigBlock? container = block.Parent; container is not null and not MarkdownDocument; container = container.Parent)
        {
            var lacksMark = !container.IsOpen && container is (QuoteBlock or ListItemBlock);
            if (lacksMark && (container is QuoteBlock || processor.Indent == 0))
                return BlockState.None;
        }

        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, MarkdigBlock block) => ((ParagraphBlock)block).Lines.Count > 0;
}
