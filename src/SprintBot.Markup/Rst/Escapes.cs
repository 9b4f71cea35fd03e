using System.Buffers;
using System.Text;

namespace SprintBot.Markup.Rst;

/// <summary>Puts backslashes before what would mean something to docutils, or to Nikola's shortcodes.</summary>
internal static class Escapes
{
    /// <summary>A neighbour that is not known: whatever it is, the text must hold.</summary>
    internal const char Unknown = '\0';

    /// <summary>Words as long as this may have to be cut: then every sign in the text is escaped, so that a cut can do no harm.</summary>
    private const int LongWord = 1_000;

    /// <summary>What may need a backslash in plain text.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*|_:@%");

    /// <summary>Plain text, between two neighbours; a line's end counts as a space.</summary>
    internal static void Plain(StringBuilder output, ReadOnlySpan<char> text, char before, char after)
    {
        if (HasLongWord(text))
        {
            EverySign(output, text);
            return;
        }

        var written = 0;
        for (var i = text.IndexOfAny(Signs); i >= 0; i = NextSign(text, i + 1))
        {
            var c = text[i];
            var previous = i > 0 ? text[i - 1] : before;
            var next = i + 1 < text.Length ? text[i + 1] : after;
            var escape = c switch
            {
                '\\' or '`' => true,
                '*' or '|' => i == 0 || previous != ' ' || next != ' ',
                '_' => !char.IsAsciiLetterOrDigit(previous) || !char.IsAsciiLetterOrDigit(next),
                ':' => !UserText.IsSpace(next) && (EndsAsScheme(text[..i]) || (i == 0 && before == Unknown)),
                '@' => !UserText.IsSpace(previous) && !UserText.IsSpace(next),
                '%' => previous is '{' or Unknown,
                _ => false,
            };
            if (!escape)
                continue;
            output.Append(text[written..i]).Append('\\');
            written = i;
        }

        output.Append(text[written..]);
    }

    private static int NextSign(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(Signs) is var further and >= 0 ? from + further : -1;

    /// <summary>Whether the end of a text may be a scheme's name: a letter, and nothing after it but digits and <c>. + -</c>.</summary>
    private static bool EndsAsScheme(ReadOnlySpan<char> text) => text.TrimEnd("0123456789.+-") is [.., var last] && char.IsAsciiLetter(last);

    /// <summary>Text inside strong or emphasised text.</summary>
    internal static void Starred(StringBuilder output, ReadOnlySpan<char> text) => Before(output, text, "\\`*");

    /// <summary>Text inside a role.</summary>
    internal static void InRole(StringBuilder output, ReadOnlySpan<char> text) => Before(output, text, "\\`");

    /// <summary>The text of a link, or the name of a target.</summary>
    internal static void InLink(StringBuilder output, ReadOnlySpan<char> text) => Before(output, text, "\\`<>");

    private static void Before(StringBuilder output, ReadOnlySpan<char> text, string special)
    {
        if (HasLongWord(text))
        {
            EverySign(output, text);
            return;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (special.Contains(text[i], StringComparison.Ordinal) || (text[i] == '%' && (i == 0 || text[i - 1] == '{')))
                output.Append('\\');
            output.Append(text[i]);
        }
    }

    private static bool HasLongWord(ReadOnlySpan<char> text)
    {
        while (text.Length > LongWord)
        {
            var space = text[..LongWord].LastIndexOf(' ');
            if (space < 0)
                return true;
            text = text[(space + 1)..];
        }

        return false;
    }

    private static void EverySign(StringBuilder output, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAscii(c) && c > ' ' && !char.IsAsciiLetterOrDigit(c))
                output.Append('\\');
            output.Append(c);
        }
    }
}
