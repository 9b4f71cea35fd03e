using System.Globalization;
using System.Text;

namespace SprintBot.Markup.Inlines;

/// <summary>Whether a row of <c>*</c> or <c>_</c> may open or close emphasis, by its neighbours (CommonMark 0.31, 6.2).</summary>
internal static class Flanking
{
    internal static (bool CanOpen, bool CanClose) Of(string text, int at, int count)
    {
        var before = KindBefore(text, at);
        var after = KindAfter(text, at + count);
        var left = after != Kind.Space && (after != Kind.Punctuation || before != Kind.Letter);
        var right = before != Kind.Space && (before != Kind.Punctuation || after != Kind.Letter);
        if (text[at] == '*')
            return (left, right);

        return (left && (!right || before == Kind.Punctuation), right && (!left || after == Kind.Punctuation));
    }

    /// <summary>Whether two signs stand alone among words: then Discord styles from one such pair to the next. Among numbers they are powers.</summary>
    internal static bool IsLoose(string text, int at, int count) =>
        count == 2 && KindBefore(text, at) == Kind.Space && KindAfter(text, at + count) == Kind.Space
        && !EndsInDigit(text.AsSpan(Math.Max(0, at - 2), Math.Min(2, at))) && !StartsWithDigit(text.AsSpan(at + count));

    private static bool EndsInDigit(ReadOnlySpan<char> before) => before.Length == 2 && char.IsDigit(before[0]);

    private static bool StartsWithDigit(ReadOnlySpan<char> after) => after.Length > 1 && char.IsDigit(after[1]);

    private enum Kind
    {
        Space,
        Punctuation,
        Letter,
    }

    private static Kind KindBefore(string text, int at)
    {
        if (at == 0)
            return Kind.Space;

        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out _);
        return KindOf(rune);
    }

    private static Kind KindAfter(string text, int at)
    {
        if (at >= text.Length)
            return Kind.Space;

        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        return KindOf(rune);
    }

    private static Kind KindOf(Rune rune)
    {
        if (rune.Value is '\t' or '\n' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator)
            return Kind.Space;

        return Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) ? Kind.Punctuation : Kind.Letter;
    }
}
