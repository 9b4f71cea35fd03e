using System.Globalization;
using System.Text;

namespace SprintBot.Topics;

/// <summary>When two names are one: case, accents and white space do not tell topics apart.</summary>
public static class TopicName
{
    /// <summary>Longest name: what fits an autocomplete choice.</summary>
    public const int MaxLength = 100;

    /// <summary>The form in which names are compared.</summary>
    public static string Key(string name)
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
