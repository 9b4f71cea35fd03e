using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace SprintBot.Markup.Reading;

/// <summary><c>&gt; text</c> quotes its line only; <c>&gt;&gt;&gt; text</c> quotes all that follows. Both want the space.</summary>
internal sealed class QuoteParser : BlockParser
{
    private const char ToTheEnd = '"';

    internal QuoteParser() => OpeningCharacters = ['>'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Nesting.IsDeepest(processor) || IsInQuoteToTheEnd(processor))
            return BlockState.None;

        var toTheEnd = processor.PeekChar(1) == '>' && processor.PeekChar(2) == '>' && processor.PeekChar(3) == ' ';
        if (!toTheEnd && !HasMarker(processor))
            return BlockState.None;

        var quote = new QuoteBlock(this) { Column = processor.Column, QuoteChar = toTheEnd ? ToTheEnd : '>' };
        if (toTheEnd)
            SkipColumns(processor, 4);
        else
            SkipMarker(processor);

        processor.NewBlocks.Push(quote);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        if (((QuoteBlock)block).QuoteChar == ToTheEnd)
        {
            // The blocks inside look at the indent as well: give it back.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        if (processor.IsBlankLine)
            return BlockState.BreakDiscard;
        if (processor.IsCodeIndent || processor.CurrentChar != '>' || !HasMarker(processor))
            return BlockState.None;

        SkipMarker(processor);
        return BlockState.Continue;
    }

    private static bool IsInQuoteToTheEnd(BlockProcessor processor)
    {
        MarkdigBlock? block = processor.CurrentContainer;
        while (block is not null and not QuoteBlock { QuoteChar: ToTheEnd, IsOpen: true })
            block = block.Parent;
        return block is not null;
    }

    private static bool HasMarker(BlockProcessor processor) => processor.PeekChar(1) is ' ' or '\t' or '\0';

    private static void SkipMarker(BlockProcessor processor)
    {
        if (processor.NextChar() is ' ' or '\t')
            processor.NextColumn();
    }

    private static void SkipColumns(BlockProcessor processor, int count)
    {
        for (; count > 0; count--)
            processor.NextColumn();
    }
}
