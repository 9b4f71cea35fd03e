namespace SprintBot.Markup.Rst;

/// <summary>
/// Breaks one line of our own inline markup into lines that fit. It breaks at single spaces of plain, strong, emphasised and link text only;
/// what is longer than docutils reads in a line is cut by an escaped line end, which docutils takes out again.
/// </summary>
internal static class LineWrap
{
    /// <summary>docutils refuses a whole document for one line of more than 10,000 characters.</summary>
    internal const int LongestLine = 9_000;

    /// <summary>Beyond this a line is cut wherever it holds, though it were between a letter and its accent.</summary>
    private const int LongestBeforeAnyCut = 9_500;

    internal static List<string> Wrap(string inline, int width)
    {
        var lines = new List<string>();
        var lineStart = 0;
        var column = 0;
        var lastBreak = -1;
        var columnAtBreak = 0;
        var scanner = new InlineScanner(inline);
        while (scanner.Next(out var at))
        {
            if (scanner.MayBreak)
            {
                if (column > width && lastBreak >= 0)
                    Cut();
                lastBreak = at;
                columnAtBreak = column + 1;
            }

            column += char.IsLowSurrogate(inline[at]) ? 0 : 1;
            var length = at - Math.Max(lineStart, lastBreak + 1);
            if (length < LongestLine || !scanner.MayCut || (length < LongestBeforeAnyCut && !scanner.MayCutWell))
                continue;

            if (lastBreak >= 0)
                Cut();
            lines.Add(inline[lineStart..(at + 1)] + "\\");
            lineStart = at + 1;
            column = 0;
            lastBreak = -1;
        }

        if (column > width && lastBreak >= 0)
            Cut();
        if (lineStart < inline.Length)
            lines.Add(inline[lineStart..]);
        return lines;

        void Cut()
        {
            lines.Add(inline[lineStart..lastBreak]);
            lineStart = lastBreak + 1;
            column -= columnAtBreak;
            lastBreak = -1;
        }
    }
}
