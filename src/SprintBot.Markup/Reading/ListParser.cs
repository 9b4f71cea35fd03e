using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace SprintBot.Markup.Reading;

/// <summary>Lists of <c>-</c>, <c>*</c> and <c>1.</c>; CommonMark's <c>+</c> and <c>1)</c> are text in Discord, and so is a marker with nothing after it.</summary>
internal sealed class ListParser : ListBlockParser
{
    internal ListParser()
    {
        OpeningCharacters = ['-', '*', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
        ItemParsers.Clear();
        ItemParsers.Add(new BulletParser());
        ItemParsers.Add(new NumberParser());
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (Nesting.IsDeepest(processor))
            return BlockState.None;

        var state = base.TryOpen(processor);
        if (!state.IsBreak())
            return state;

        // Markdig takes a line of dashes for a rule. Discord has no rules: the line is text.
        processor.NewBlocks.Pop();
        return BlockState.None;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        // A code block in an item ends at its closing fence, however its lines are indented.
        if (processor.CurrentBlock is not FenceBlock)
            return base.TryContinue(processor, block);
        if (block is not ListItemBlock item)
            return BlockState.Skip;

        if (!processor.IsBlankLine)
            processor.GoToColumn(processor.ColumnBeforeIndent + Math.Min(processor.Indent, Math.Abs(item.ColumnWidth)));
        return BlockState.Continue;
    }

    private static bool HasText(BlockProcessor processor)
    {
        if (processor.CurrentChar is not (' ' or '\t'))
            return false;

        var rest = processor.Line;
        rest.TrimStart();
        return !rest.IsEmpty;
    }

    private sealed class BulletParser : UnorderedListItemParser
    {
        internal BulletParser() => OpeningCharacters = ['-', '*'];

        public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result) =>
            base.TryParse(state, pendingBulletType, out result) && HasText(state);
    }

    private sealed class NumberParser : NumberedListItemParser
    {
        public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result) =>
            base.TryParse(state, pendingBulletType, out result) && result.OrderedDelimiter == '.' && HasText(state);
    }
}
