namespace SprintBot.Markup.Inlines;

/// <summary>
/// Finds which delimiters belong together: the algorithm of CommonMark 0.31 (appendix, "process emphasis"), whose memory of where
/// there was nothing to find keeps it linear. Tildes and bars take part: the nearest pair with something between wins.
/// </summary>
internal sealed class DelimiterStack
{
    private const int Loose = 3;
    private Delimiter? last;

    internal Delimiter? Last => last;

    internal void Push(Delimiter delimiter)
    {
        delimiter.Previous = last;
        if (last is not null)
            last.Next = delimiter;
        last = delimiter;
    }

    /// <summary>Pairs all delimiters above one, and forgets them.</summary>
    /// <param name="bottom">The last delimiter to leave alone; null for none.</param>
    internal void Resolve(Delimiter? bottom)
    {
        if (last == bottom)
            return;

        // For each kind of closer: no opener for it stands before this position.
        var searched = new Dictionary<(char Sign, int Remainder, bool CanOpen), int>();
        var start = bottom is null ? 0 : bottom.Position + 1;
        var closer = FirstAbove(bottom);
        while (closer is not null)
        {
            if (!closer.CanClose || closer.Left == 0)
            {
                closer = closer.Next;
                continue;
            }

            var kind = (closer.Sign, closer.IsLoose ? Loose : closer.IsPair ? 0 : closer.Original % 3, closer.CanOpen);
            var limit = searched.GetValueOrDefault(kind, start);
            var opener = closer.Previous;
            while (opener is not null && opener.Position >= limit && !Matches(opener, closer))
                opener = opener.Previous;

            if (opener is null || opener.Position < limit)
            {
                searched[kind] = closer.Position;
                var unmatched = closer;
                closer = closer.Next;
                if (!unmatched.CanOpen)
                    Remove(unmatched);
                continue;
            }

            Pair(opener, closer);
            opener.Next = closer;
            closer.Previous = opener;
            if (opener.Left == 0)
                Remove(opener);
            if (closer.Left > 0)
                continue;

            var done = closer;
            closer = closer.Next;
            Remove(done);
        }

        Drop(bottom);
    }

    /// <summary>Forgets all delimiters above one: they are text.</summary>
    internal void Drop(Delimiter? bottom)
    {
        last = bottom;
        if (bottom is not null)
            bottom.Next = null;
    }

    private Delimiter? FirstAbove(Delimiter? bottom)
    {
        if (bottom is not null)
            return bottom.Next;

        var first = last;
        while (first?.Previous is not null)
            first = first.Previous;
        return first;
    }

    private void Remove(Delimiter delimiter)
    {
        if (delimiter.Previous is not null)
            delimiter.Previous.Next = delimiter.Next;
        if (delimiter.Next is not null)
            delimiter.Next.Previous = delimiter.Previous;
        else
            last = delimiter.Previous;
    }

    private static bool Matches(Delimiter opener, Delimiter closer)
    {
        if (opener.Sign != closer.Sign || opener.IsLoose != closer.IsLoose || !opener.CanOpen || opener.Left == 0)
            return false;
        if (opener.IsPair)
            return closer.Position > opener.Position + 1;

        var ambiguous = opener.CanClose || closer.CanOpen;
        return !ambiguous || (opener.Original + closer.Original) % 3 != 0 || (opener.Original % 3 == 0 && closer.Original % 3 == 0);
    }

    private static void Pair(Delimiter opener, Delimiter closer)
    {
        var signs = opener.Left >= 2 && closer.Left >= 2 ? 2 : 1;
        opener.Left -= signs;
        closer.Left -= signs;
        if (signs == 2)
        {
            opener.DoublesOpened++;
            closer.DoublesClosed++;
        }
        else
        {
            opener.SinglesOpened++;
            closer.SinglesClosed++;
        }
    }
}
