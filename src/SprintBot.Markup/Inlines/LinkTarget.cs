using SprintBot.Markup.Rst;

namespace SprintBot.Markup.Inlines;

/// <summary>The part of a masked link after its label: <c>(https://example.org/ "title")</c>. Discord takes http and https only.</summary>
internal static class LinkTarget
{
    /// <summary>Longer ones are text; no browser would take them.</summary>
    internal const int Longest = 2048;

    private const int DeepestParentheses = 32;

    /// <summary>Reads from the character after the label's bracket.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where the opening parenthesis should be.</param>
    /// <param name="url">The address, safe to write.</param>
    /// <param name="end">The position after the closing parenthesis.</param>
    internal static bool TryRead(string text, int at, out string url, out int end)
    {
        url = "";
        end = at;
        if (at >= text.Length || text[at] != '(')
            return false;

        var window = text.AsSpan(at, Math.Min(text.Length - at, 2 * Longest));
        var start = SkipSpace(window, 1);
        var bracketed = start < window.Length && window[start] == '<';
        if (bracketed)
            start++;

        if (start >= window.Length || window[start] is not ('h' or 'H'))
            return false;

        var stop = FindEnd(window, start);
        var address = Unescape(window[start..stop]).TrimEnd('>');
        var next = bracketed && stop < window.Length && window[stop] == '>' ? stop + 1 : stop;
        next = SkipTitle(window, SkipSpace(window, next));
        if (next >= window.Length || window[next] != ')' || RstText.SafeUrl(address) is not { } safe)
            return false;

        url = safe;
        end = at + next + 1;
        return true;
    }

    /// <summary>A label must show something, and must not be an address itself: it could belie where the link leads.</summary>
    internal static bool IsLabel(ReadOnlySpan<char> label)
    {
        label = label.Trim();
        return label.Length > 0 && (label.Length > Longest || !IsUrl(label));
    }

    private static bool IsUrl(ReadOnlySpan<char> label) =>
        !label.ContainsAny(' ', '\n', '\\')
        && ((label.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && label.Length > 7)
            || (label.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && label.Length > 8));

    private static int FindEnd(ReadOnlySpan<char> window, int at)
    {
        var open = 0;
        for (; at < window.Length; at++)
        {
            switch (window[at])
            {
                case '\\' when at + 1 < window.Length && char.IsPunctuation(window[at + 1]):
                    at++;
                    break;
                case ' ' or '\n' or '\t' or '<':
                    return at;
                case '(' when ++open > DeepestParentheses:
                    return at;
                case ')' when open-- == 0:
                    return at;
            }
        }

        return window.Length;
    }

    private static int SkipTitle(ReadOnlySpan<char> window, int at)
    {
        if (at >= window.Length || window[at] is not ('"' or '\'' or '('))
            return at;

        var close = window[at] == '(' ? ')' : window[at];
        for (var i = at + 1; i < window.Length; i++)
        {
            if (window[i] == '\\')
                i++;
            else if (window[i] == close)
                return SkipSpace(window, i + 1);
        }

        return window.Length;
    }

    private static int SkipSpace(ReadOnlySpan<char> window, int at)
    {
        while (at < window.Length && window[at] is ' ' or '\n' or '\t')
            at++;
        return at;
    }

    private static string Unescape(ReadOnlySpan<char> address)
    {
        if (!address.Contains('\\'))
            return address.ToString();

        var result = new System.Text.StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            if (address[i] == '\\' && i + 1 < address.Length && char.IsAscii(address[i + 1]) && !char.IsAsciiLetterOrDigit(address[i + 1]))
                i++;
            result.Append(address[i]);
        }

        return result.ToString();
    }
}
