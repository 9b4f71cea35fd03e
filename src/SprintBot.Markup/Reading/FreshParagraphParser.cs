using Markdig.Parsers;
using Markdig.Syntax;

namespace SprintBot.Markup.Reading;

/// <summary>Opens a new paragraph for a line that <see cref="LazyParagraphParser"/> did not take into the one before.</summary>
internal sealed class FreshParagraphParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => Open(processor, this);

    internal static BlockState Open(BlockProcessor processor, BlockParser parser)
    {
        if (processor.IsBlankLine)
            return BlockState.None;

        processor.NewBlocks.Push(new ParagraphBlock(parser) { Column = processor.Column, ProcessInlines = false });
        return BlockState.Continue;
    }
}
