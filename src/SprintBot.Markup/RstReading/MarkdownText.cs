using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace SprintBot.Markup.RstReading;

/// <summary>Plain text as Markdown that a reader of CommonMark or GitHub's kind shows as it is, and that site generators run nothing in.</summary>
internal static partial class MarkdownText
{
    /// <summary>Keeps apart in code what Hugo and Zola would take for a shortcode even there.</summary>
    private const char WordJoiner = '\u2060';

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_[]<&~|${:.@#");

    /// <summary>Text within a line; it may also start one.</summary>
    internal static string Escape(string text, bool startsLine)
    {
        if (startsLine && LineStart().Match(text) is { Success: true, Groups: var groups } && groups["sign"] is { Index: var at } sign)
            return $"{text[..at]}\\{sign.Value}{Escape(text[(at + sign.Length)..], startsLine: false)}";
        if (text.AsSpan().IndexOfAny(Signs) < 0)
            return text;
        var output = new StringBuilder(text.Length + 16);
        for (var place = 0; place < text.Length; place++)
            output.Append(Escaped(text, place));
        return output.ToString();
    }

    /// <summary>A span of code, between as many backquotes as it needs.</summary>
    internal static string Code(string text)
    {
        var code = Unrun(text.ReplaceLineEndings(" "));
        var fence = new string('`', LongestRow(code) + 1);
        var apart = code.StartsWith('`') || code.EndsWith('`') || (code.StartsWith(' ') && code.EndsWith(' ') && code.Trim(' ').Length > 0) ? " " : "";
        return $"{fence}{apart}{code}{apart}{fence}";
    }

    /// <summary>Lines of code, between as many backquotes as they need.</summary>
    internal static string Fenced(string text, string? language = null)
    {
        var word = language is not null && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '#') ? language : "";
        var fence = new string('`', Math.Max(3, LongestRow(text) + 1));
        return $"{fence}{word}\n{Unrun(text)}\n{fence}";
    }

    private static string Escaped(string text, int place)
    {
        var (before, now, next) = (place == 0 ? ' ' : text[place - 1], text[place], place + 1 < text.Length ? text[place + 1] : ' ');
        var isLast = place + 1 == text.Length; // what comes after it is not known here
        return now switch
        {
            '\\' or '`' or '*' or '[' or ']' or '~' or '|' or '$' => $"\\{now}",
            '_' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next) ? "_" : "\\_",
            '<' => "&lt;",
            '&' => isLast || next == '#' || char.IsAsciiLetter(next) ? "&amp;" : "&",
            '{' => isLast || next is '{' or '%' or '#' or ':' ? "&#123;" : "{",
            ':' => next == '/' && char.IsAsciiLetter(before) ? "&#58;" : ":",
            '.' => before is 'w' or 'W' && char.IsLetterOrDigit(next) ? "&#46;" : ".",
            '@' => char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(next) ? "&#64;" : "@",
            '#' => next == ' ' && before == ' ' ? "\\#" : "#",
            _ => now.ToString(),
        };
    }

    private static string Unrun(string code) => Run().Replace(code, match => $"{match.Value[0]}{WordJoiner}");

    private static int LongestRow(string text) => Backquotes().Matches(text).Select(match => match.Length).DefaultIfEmpty().Max();

    /// <summary>What makes a heading, a list, a quote, a rule, an underline or a list of definitions.</summary>
    [GeneratedRegex(@"^(?:(?<sign>[-+=:>])|(?<sign>#)|\d{1,9}(?<sign>[.)])(?=\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\{(?=[{%])", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Backquotes();
}
