namespace SprintBot.Markup.Inlines;

/// <summary>Where the rows of backquotes in a text are and which row closes which, without ever searching twice.</summary>
internal sealed class BackquoteRows
{
    private readonly string text;
    private readonly List<BackquoteRow> rows = [];
    private readonly Dictionary<int, int> byStart = [];

    /// <summary>For each row the number of the next one of the same length; -1 for none.</summary>
    private readonly int[] nextSame;

    /// <summary>For each row the number of the next one of three or more, and whether a pair of backquotes stands before it.</summary>
    private readonly (int Row, bool PairBetween)[] nextFence;

    internal BackquoteRows(string text)
    {
        this.text = text;
        for (var i = text.IndexOf('`', StringComparison.Ordinal); i >= 0; i = NextRow(i))
        {
            var length = OpenFence.Row(text, i);
            byStart[i] = rows.Count;
            rows.Add(new BackquoteRow(i, length));
        }

        nextSame = new int[rows.Count];
        nextFence = new (int, bool)[rows.Count];
        var lastOfLength = new Dictionary<int, int>();
        var fence = (Row: -1, PairBetween: false);
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var length = rows[i].Length;
            nextSame[i] = lastOfLength.GetValueOrDefault(length, -1);
            lastOfLength[length] = i;
            nextFence[i] = fence;
            if (length >= OpenFence.Shortest)
                fence = (i, false);
            else if (length == 2)
                fence.PairBetween = true;
        }
    }

    /// <summary>The row that starts here, or what is left of one after an escaped backquote.</summary>
    internal BackquoteRow At(int position) =>
        byStart.TryGetValue(position, out var row) ? rows[row] : new BackquoteRow(position, OpenFence.Row(text, position));

    /// <summary>The row that ends the span of code which this one opens.</summary>
    internal BackquoteRow? SpanEnd(BackquoteRow opener) =>
        byStart.TryGetValue(opener.Start, out var row) && nextSame[row] >= 0 ? rows[nextSame[row]] : null;

    /// <summary>
    /// The row that ends the block of code which this one opens. Three backquotes in one line around two of them are a span: there is no other
    /// way to type one. More than three make a block at the start of a line only.
    /// </summary>
    internal BackquoteRow? BlockEnd(BackquoteRow opener)
    {
        if (opener.Length < OpenFence.Shortest || !byStart.TryGetValue(opener.Start, out var row))
            return null;
        if (opener.Length > OpenFence.Shortest)
            return IsAloneAtLineStart(opener) ? LongFenceEnd(row, opener.Length) : null;

        var (end, pairBetween) = nextFence[row];
        if (end < 0)
            return null;

        var inside = text.AsSpan(opener.Start + opener.Length, rows[end].Start - opener.Start - opener.Length);
        var isSpan = pairBetween && !inside.Contains('\n') && rows[end].Length == opener.Length;
        return isSpan || inside.IsWhiteSpace() ? null : rows[end];
    }

    private bool IsAloneAtLineStart(BackquoteRow row)
    {
        if (row.Length > OpenFence.Longest || (row.Start > 0 && text[row.Start - 1] != '\n'))
            return false;

        var info = text.AsSpan(row.Start + row.Length);
        var end = info.IndexOfAny('\n', '`');
        return end >= 0 && info[end] == '\n';
    }

    private BackquoteRow? LongFenceEnd(int row, int length)
    {
        for (row = nextFence[row].Row; row >= 0; row = nextFence[row].Row)
        {
            if (rows[row].Length >= length)
                return rows[row];
        }

        return null;
    }

    private int NextRow(int at)
    {
        at += OpenFence.Row(text, at);
        return at < text.Length ? text.IndexOf('`', at) : -1;
    }
}
