namespace SprintBot.Markup.Rst;

/// <summary>Wraps inline markup into the lines of a paragraph and guards those where docutils looks for blocks.</summary>
internal static class ParagraphText
{
    internal static List<string> Lines(string inline, int width)
    {
        // docutils takes any white space off a line's end, and what is left may mean something: guard what it will see.
        inline = inline.TrimEnd();
        if (inline.Length == 0)
            return [];

        var lines = LineWrap.Wrap(inline, width);
        lines[0] = LineStart.GuardFirst(lines[0]);
        if (lines.Count > 1)
            lines[1] = LineStart.GuardSecond(lines[1]);
        lines[^1] = LineStart.GuardEnd(lines[^1]);
        return lines;
    }
}
