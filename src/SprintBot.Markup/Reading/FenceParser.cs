using Markdig.Parsers;
using SprintBot.Markup.Inlines;
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
        var fence = new FenceBlock(this) { Column = processor.Column, Backquotes = count, Indent = atStart ? processor.Indent : 0 };
        fence.Text.Add(line.ToString());
        processor.NewBlocks.Push(fence);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        var fence = (FenceBlock)block;
        var line = FromColumn(processor, processor.ColumnBeforeIndent, fence.Indent);
        fence.Text.Add(line);
        var end = OpenFence.RowOfAtLeast(line, fence.Backquotes);
        if (end < 0)
            return BlockState.ContinueDiscard;

        var reopened = OpenFence.In(line.AsSpan(end + OpenFence.Row(line, end)));
        if (reopened == 0 || !IsClosedLater(processor, reopened))
            return BlockState.BreakDiscard;

        fence.Backquotes = reopened;
        return BlockState.ContinueDiscard;
    }

    /// <summary>The line from a column on, and of its white space what goes beyond the indent; a tab across that column becomes spaces.</summary>
    private static string FromColumn(BlockProcessor processor, int column, int indent)
    {
        const int tabStop = 4;
        var line = processor.Line.Text.AsSpan(processor.CurrentLineStartPosition, processor.Line.End + 1 - processor.CurrentLineStartPosition);
        var at = 0;
        var reached = 0;
        while (at < line.Length && reached < column + indent && (reached < column || line[at] is ' ' or '\t'))
            reached = line[at++] == '\t' ? (reached / tabStop * tabStop) + tabStop : reached + 1;

        return new string(' ', Math.Max(0, reached - column - indent)) + line[at..].ToString();
    }

    private static bool IsClosedLater(BlockProcessor processor, int count)
    {
        var after = processor.Line.End + 1;
        return processor.Line.Text.AsSpan(after).IndexOf("````````````````````````````````".AsSpan(0, count)) >= 0;
    }
}
