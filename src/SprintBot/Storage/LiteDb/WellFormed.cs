using System.Text;

namespace SprintBot.Storage.LiteDb;

/// <summary>Text that can be UTF-8: half a surrogate pair, which LiteDB would refuse, becomes U+FFFD.</summary>
internal static class WellFormed
{
    public static string Text(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return Mended(text);
            index++;
        }
        return text;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // gives U+FFFD for each lone half
            mended.Append(rune.ToString());
        return mended.ToString();
    }
}
