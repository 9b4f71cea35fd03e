using Markdig.Parsers;
using MarkdigBlock = Markdig.Syntax.Block;

namespace SprintBot.Markup.Reading;

/// <summary>
/// Code blocks of several lines. In Discord three backquotes open one anywhere in a line, and the next three end it anywhere; a fence that is
/// never closed is text. This keeps their lines together and away from the other parsers; the line reader takes them apart.
/// </summary>
internal sealed class FenceParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var count = line.IsEmpty ? 0 : OpenFence.In(line.AsSpan());
        if (count == 0 || !IsClosedLater(processor, count))
            return BlockState.None;

        var atStart = line.CurrentChar == '`';
        processor.NewBlocks.Push(new FenceBlock(this)
        {
            Column = processor.Column,
            Backquotes = count,
            Indent = atStart ? processor.Indent : 0,
        });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        var fence = (FenceBlock)block;
        processor.GoToColumn(processor.ColumnBeforeIndent);
        var line = processor.Line.IsEmpty ? [] : processor.Line.AsSpan();
        var end = OpenFence.RowOfAtLeast(line, fence.Backquotes);
        if (end < 0)
            return BlockState.Continue;

        var reopened = OpenFence.In(line[(end + OpenFence.Row(line, end))..]);
        if (reopened == 0 || !IsClosedLater(processor, reopened))
            return BlockState.Break;

        fence.Backquotes = reopened;
        return BlockState.Continue;
    }

    private static bool IsClosedLater(BlockProcessor processor, int count)
    {
        var after = processor.Line.End + 1;
        return processor.Line.Text.AsSpan(after).IndexOf("````````````````````````````````".AsSpan(0, count)) >= 0;
    }
}
