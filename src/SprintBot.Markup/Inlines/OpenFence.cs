namespace SprintBot.Markup.Inlines;

/// <summary>Finds the backquotes in a line that open a code block which the line itself does not close.</summary>
internal static class OpenFence
{
    internal const int Shortest = 3;

    /// <summary>Longer rows of backquotes are text, so that looking for their ends stays cheap.</summary>
    internal const int Longest = 32;

    /// <summary>How many backquotes open a block that goes on after this line; 0 when none do.</summary>
    internal static int In(ReadOnlySpan<char> line)
    {
        if (line.IndexOf("```", StringComparison.Ordinal) < 0)
            return 0;

        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
                continue;
            }

            if (line[i] != '`')
                continue;

            var count = Row(line, i);
            var rest = line[(i + count)..];
            var end = count < Shortest ? SameRow(rest, count) : RowOfAtLeast(rest, count);
            if (end < 0 && count >= Shortest)
                return count <= Longest ? count : 0;

            i += count - 1;
            if (end >= 0)
                i += end + Row(rest, end);
        }

        return 0;
    }

    /// <summary>Where a row of at least so many backquotes starts, or -1.</summary>
    internal static int RowOfAtLeast(ReadOnlySpan<char> text, int count)
    {
        for (var i = text.IndexOf('`'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] != '`')
            {
                var next = text[i..].IndexOf('`');
                if (next < 0)
                    return -1;
                i += next;
            }

            var row = Row(text, i);
            if (row >= count)
                return i;
            i += row - 1;
        }

        return -1;
    }

    internal static int Row(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '`')
            end++;
        return end - start;
    }

    private static int SameRow(ReadOnlySpan<char> text, int count)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '`')
                continue;

            var row = Row(text, i);
            if (row == count)
                return i;
            i += row - 1;
        }

        return -1;
    }
}
