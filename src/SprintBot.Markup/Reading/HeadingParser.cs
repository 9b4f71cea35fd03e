using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SprintBot.Markup.Reading;

/// <summary><c>#</c> to <c>###</c>, a space and some text. Four signs, no space or no text: no heading.</summary>
internal sealed class HeadingParser : BlockParser
{
    private const int DeepestLevel = 3;

    internal HeadingParser() => OpeningCharacters = ['#'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;

        var level = 1;
        while (level <= DeepestLevel && processor.PeekChar(level) == '#')
            level++;
        if (level > DeepestLevel || processor.PeekChar(level) is not (' ' or '\t'))
            return BlockState.None;

        var line = processor.Line;
        line.Start += level;
        line.Trim();
        DropClosingSigns(ref line);
        if (line.IsEmpty)
            return BlockState.None;

        processor.Line = line;
        processor.NewBlocks.Push(new HeadingBlock(this) { Level = level, Column = processor.Column, ProcessInlines = false });
        return BlockState.Break;
    }

    /// <summary>Some people close a heading as they opened it: <c># text #</c>.</summary>
    private static void DropClosingSigns(ref StringSlice line)
    {
        var end = line.End;
        while (end >= line.Start && line.Text[end] == '#')
            end--;
        if (end < line.End && end >= line.Start && line.Text[end] is ' ' or '\t')
            line.End = end;
        line.TrimEnd();
    }
}
