using System.Globalization;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Inlines;

/// <summary>What Discord writes between angle brackets: mentions, custom emoji, moments, and addresses without preview.</summary>
internal static class AngleToken
{
    /// <summary>Reads the token that starts here.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where the opening bracket is.</param>
    /// <param name="names">How ids become words.</param>
    /// <param name="piece">What to show; null when this is no token.</param>
    /// <returns>How many characters the token has.</returns>
    internal static int Read(string text, int at, MentionNames names, out Piece? piece)
    {
        piece = null;
        var window = text.AsSpan(at + 1, Math.Min(text.Length - at - 1, LinkTarget.Longest + 1));
        var end = window.IndexOfAny('>', '<', '\n');
        if (end <= 0 || window[end] != '>')
            return 0;

        piece = ReadInside(window[..end], names);
        return end + 2;
    }

    private static Piece? ReadInside(ReadOnlySpan<char> inside, MentionNames names)
    {
        if (inside.StartsWith("@&"))
            return Mention(inside[2..], '&', names.Role);
        if (inside.StartsWith("@!"))
            return Mention(inside[2..], '@', names.User);

        return inside[0] switch
        {
            '@' => Mention(inside[1..], '@', names.User),
            '#' => Mention(inside[1..], '#', names.Channel),
            '/' => Command(inside),
            ':' => Emoji(inside[1..]),
            'a' when inside.StartsWith("a:") => Emoji(inside[2..]),
            't' when inside.StartsWith("t:") => Moment(inside[2..], names.Timestamp),
            'h' or 'H' => Url(inside),
            _ => null,
        };
    }

    private static Piece? Mention(ReadOnlySpan<char> digits, char sign, Func<ulong, string?>? name)
    {
        if (!ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;

        return new Piece(PieceKind.Text, Words(name?.Invoke(id)) ?? $"{sign}{digits}") { Styles = TextStyles.Mention };
    }

    private static Piece? Command(ReadOnlySpan<char> inside)
    {
        var colon = inside.LastIndexOf(':');
        if (colon < 2 || !IsId(inside[(colon + 1)..]) || inside[..colon].ContainsAny(':', '*', '`'))
            return null;

        return new Piece(PieceKind.Text, inside[..colon].ToString()) { Styles = TextStyles.Mention };
    }

    private static Piece? Emoji(ReadOnlySpan<char> inside)
    {
        var colon = inside.IndexOf(':');
        if (colon < 1 || !IsId(inside[(colon + 1)..]))
            return null;

        foreach (var c in inside[..colon])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '~' or '-'))
                return null;
        }

        return new Piece(PieceKind.Text, $":{inside[..colon]}:");
    }

    private static Piece? Moment(ReadOnlySpan<char> inside, Func<long, char?, string?>? format)
    {
        var colon = inside.IndexOf(':');
        char? style = colon >= 0 && colon == inside.Length - 2 ? inside[^1] : null;
        if (colon >= 0 && (style is null || !"tTdDfFsSR".Contains(style.Value, StringComparison.Ordinal)))
            return null;

        var number = colon < 0 ? inside : inside[..colon];
        if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            return null;

        return (Words(format?.Invoke(seconds, style)) ?? InUtc(seconds)) is { } words ? new Piece(PieceKind.Text, words) : null;
    }

    private static string? InUtc(long seconds)
    {
        if (seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds() || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return null;

        return DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
    }

    private static Piece? Url(ReadOnlySpan<char> inside)
    {
        if (inside.ContainsAny(' ', '\t') || RstText.SafeUrl(inside.ToString()) is not { } target)
            return null;

        return new Piece(PieceKind.Text, inside.ToString()) { Target = target };
    }

    private static bool IsId(ReadOnlySpan<char> digits) => digits.Length is > 0 and <= 20 && !digits.ContainsAnyExceptInRange('0', '9');

    /// <summary>A name comes from outside as a text does: it is cleaned as one and stays on its line.</summary>
    private static string? Words(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;

        var clean = RstText.Normalize(name).Replace('\n', ' ').Trim();
        return clean.Length == 0 ? null : clean;
    }
}
