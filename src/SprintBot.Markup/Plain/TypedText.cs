using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace SprintBot.Markup;

/// <summary>What people type, as the rules look at it.</summary>
public static class TypedText
{
    /// <summary>Letters by their category, and yet nobody sees them: fillers of Hangul, the blank Braille pattern, the Khmer inherent vowels.</summary>
    private static readonly int[] BlankLetters = [0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0];

    /// <summary>Whether there is nothing to see in it.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) => text is null || text.EnumerateRunes().All(IsInvisible);

    /// <summary>The text as one line: each white space becomes a single space, none stands at the edges. Empty where nothing is to be seen.</summary>
    public static string OneLine(string text) => IsBlank(text) ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune) || BlankLetters.Contains(rune.Value) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;
}
