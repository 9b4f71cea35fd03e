using System.Globalization;
using System.Text;

namespace SprintBot.Markup;

/// <summary>When two names are one: case, accents and white space do not tell names apart.</summary>
public static class NameKey
{
    /// <summary>The form in which names are compared.</summary>
    /// <param name="name">As people write it.</param>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            if (Rune.IsWhiteSpace(letter))
                AddSpace(key);
            else
                AddLetter(key, Rune.ToLowerInvariant(letter));
        }
        return key.ToString().TrimEnd();
    }

    private static void AddLetter(StringBuilder key, Rune letter)
    {
        Span<char> units = stackalloc char[2];
        key.Append(units[..letter.EncodeToUtf16(units)]);
    }

    private static void AddSpace(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
            key.Append(' ');
    }
}
