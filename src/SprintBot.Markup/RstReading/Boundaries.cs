using System.Globalization;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.RstReading;

/// <summary>Where inline markup may begin and end: docutils' “Inline markup recognition rules”.</summary>
internal static class Boundaries
{
    private const string Openers = "'\"([{<";
    private const string Closers = "'\")]}>";

    internal static bool MayStart(string text, int at) =>
        at == 0 || UserText.IsSpace(text[at - 1]) || Openers.Contains(text[at - 1], StringComparison.Ordinal) || text[at - 1] is '-' or '/' or ':' || IsForeignSign(text[at - 1]);

    internal static bool MayEnd(string text, int at) =>
        at >= text.Length || UserText.IsSpace(text[at]) || "\\-/:.,;!?".Contains(text[at], StringComparison.Ordinal) || Closers.Contains(text[at], StringComparison.Ordinal) || IsForeignSign(text[at]);

    /// <summary>Whether the marks between two places stand between quotes or brackets, alone: then they are text.</summary>
    internal static bool IsQuoted(string text, int start, int end)
    {
        if (start == 0 || end >= text.Length)
            return false;
        var opener = Openers.IndexOf(text[start - 1], StringComparison.Ordinal);
        if (opener >= 0)
            return Closers[opener] == text[end];
        return (text[start - 1], text[end]) is ('“', '”') or ('‘', '’') or ('«', '»') or ('„', '“') or ('‚', '‘') or ('‹', '›') or ('»', '«') or ('”', '”') or ('’', '’');
    }

    private static bool IsForeignSign(char c) => !char.IsAscii(c) && char.GetUnicodeCategory(c)
        is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
        or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation;
}
