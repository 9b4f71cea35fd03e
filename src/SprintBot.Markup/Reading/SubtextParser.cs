using Markdig.Parsers;

namespace SprintBot.Markup.Reading;

/// <summary><c>-# text</c>, small print of one line.</summary>
internal sealed class SubtextParser : BlockParser
{
    internal SubtextParser() => OpeningCharacters = ['-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Indent > 0 || processor.PeekChar(1) != '#' || processor.PeekChar(2) != ' ')
            return BlockState.None;

        var line = processor.Line;
        line.Start += 2;
        line.Trim();
        if (line.IsEmpty)
            return BlockState.None;

        processor.Line = line;
        processor.NewBlocks.Push(new SubtextBlock(this) { Column = processor.Column });
        return BlockState.Break;
    }
}
