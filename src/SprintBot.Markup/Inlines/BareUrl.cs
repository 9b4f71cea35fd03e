using System.Buffers;

namespace SprintBot.Markup.Inlines;

/// <summary>An address that stands in the text as it is. Punctuation that ends a sentence is not part of it, nor a parenthesis it did not open.</summary>
internal static class BareUrl
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n<>`");

    /// <summary>How many characters of an address start here; 0 when none does.</summary>
    internal static int Length(string text, int at)
    {
        var scheme = SchemeLength(text.AsSpan(at, Math.Min(8, text.Length - at)));
        if (scheme == 0 || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_')))
            return 0;

        var url = text.AsSpan(at, Math.Min(text.Length - at, LinkTarget.Longest + 1));
        var end = url.IndexOfAny(Ends);
        if (end < 0)
            end = url.Length;
        end = CutAt(url, end, "](");
        end = CutAt(url, end, "**");
        end = CutAt(url, end, "||");
        end = CutAt(url, end, "~~");
        end = CutAtUnopened(url, end);
        end = TrimEnd(url[..end]);
        return end > scheme && end <= LinkTarget.Longest ? end : 0;
    }

    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return 7;
        return text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : 0;
    }

    private static int CutAt(ReadOnlySpan<char> url, int end, string mark)
    {
        var cut = url[..end].IndexOf(mark, StringComparison.Ordinal);
        return cut < 0 ? end : cut;
    }

    /// <summary>At a parenthesis that the address did not open, or a quotation mark outside of those that it did.</summary>
    private static int CutAtUnopened(ReadOnlySpan<char> url, int end)
    {
        var open = 0;
        for (var i = 0; i < end; i++)
        {
            if (url[i] == '(')
                open++;
            else if (url[i] == ')' && open-- == 0)
                return i;
            else if (url[i] == '"' && open == 0)
                return i;
        }

        return end;
    }

    private static int TrimEnd(ReadOnlySpan<char> url)
    {
        var square = url.Count('[') - url.Count(']');
        var end = url.Length;
        for (; end > 0; end--)
        {
            var last = url[end - 1];
            if (last == ']' && square < 0)
                square++;
            else if (last is not ('.' or ',' or ':' or ';' or '!' or '?' or '\'' or '"' or '*' or '~' or '|' or '\\'))
                break;
        }

        return end;
    }
}
