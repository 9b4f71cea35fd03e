namespace SprintBot.Markup.RstReading;

/// <summary>An address that stands in text on its own, as far as docutils takes it.</summary>
internal static class BareAddress
{
    /// <summary>The place after the address that starts here; -1 where none does.</summary>
    internal static int End(string text, int at)
    {
        var start = StartsWith(text, at, "https://") ? at + 8 : StartsWith(text, at, "http://") ? at + 7 : -1;
        if (start < 0)
            return -1;
        var end = Part(text, start);
        if (end < 0)
            return -1;
        foreach (var mark in "?#")
            if (end < text.Length && text[end] == mark && Part(text, end + 1) is var further && further > 0)
                end = further;
        return end;
    }

    /// <summary>The longest run of an address's characters that ends as an address may end, where one may.</summary>
    private static int Part(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || "-_.!~*'()[];/:@&=+$,%\\".Contains(text[end], StringComparison.Ordinal)))
            end++;
        for (; end > start; end--)
            if (MayBeLast(text[end - 1]) && (Boundaries.MayEnd(text, end) || text[end] is '?' or '#'))
                return end;
        return -1;
    }

    private static bool MayBeLast(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '~' or '*' or '/' or '=' or '+';

    private static bool StartsWith(string text, int at, string start) => string.Compare(text, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
