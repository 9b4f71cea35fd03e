using System.Text;

namespace SprintBot.Markup.Rst;

/// <summary>Addresses that may go into a report: http and https, percent-encoded to RFC 3986.</summary>
internal static class Urls
{
    private const int Longest = 4096;

    internal static string? Safe(string url)
    {
        url = url.Trim();
        var scheme = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme == 0 || scheme >= url.Length || url.Length > Longest || url[scheme] is '/' or '?' or '#')
            return null;

        foreach (var c in url)
        {
            if (c <= ' ')
                return null;
        }

        var encoded = Encode(url);
        return encoded.Length <= Longest ? encoded : null;
    }

    /// <summary>The address as it stands between angle brackets: a final underscore would mean another target.</summary>
    internal static string Embedded(string url) => url.EndsWith('_') ? string.Concat(url.AsSpan(0, url.Length - 1), "\\_") : url;

    /// <summary>Whether docutils takes all of this address, and nothing else, when it stands in the text on its own.</summary>
    internal static bool MayStandBare(string url)
    {
        if (!char.IsAsciiLetterOrDigit(url[^1]) && url[^1] is not ('/' or '=' or '+'))
            return false;
        if (!url.StartsWith("http", StringComparison.Ordinal))
            return false;

        var marks = 0;
        for (var i = 0; i < url.Length; i++)
        {
            var c = url[i];
            if (c == '_' && !(char.IsAsciiLetterOrDigit(url[i - 1]) && char.IsAsciiLetterOrDigit(url[i + 1])))
                return false;
            if (c is '?' or '#' && (!char.IsAsciiLetterOrDigit(url[i - 1]) && url[i - 1] is not ('/' or '=' or '+') || c == '?' && marks > 0 || ++marks > 2))
                return false;
            if (!char.IsAsciiLetterOrDigit(c) && !"-_.~/:=&+,%?#".Contains(c, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static string Encode(string url)
    {
        var result = new StringBuilder(url.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < url.Length;)
        {
            Rune.DecodeFromUtf16(url.AsSpan(i), out var rune, out var length);
            if (IsAllowed(rune) || (rune.Value == '%' && IsEncoded(url, i)))
            {
                result.Append((char)rune.Value);
            }
            else
            {
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                    result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }

            i += length;
        }

        return result.ToString();
    }

    private static bool IsAllowed(Rune rune) =>
        rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-._~:/?#[]@!$&'()*+,;=".Contains((char)rune.Value, StringComparison.Ordinal));

    private static bool IsEncoded(string url, int at) =>
        at + 2 < url.Length && char.IsAsciiHexDigit(url[at + 1]) && char.IsAsciiHexDigit(url[at + 2]);
}
