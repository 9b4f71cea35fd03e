namespace SprintBot.Reports.Words;

/// <summary>Looks for words in a text, whatever their case, where no letter or digit goes on.</summary>
internal static class WholeWords
{
    /// <param name="text">Where.</param>
    /// <param name="words">What; nothing is nowhere.</param>
    public static bool AreIn(string text, string words)
    {
        for (var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !IsPartOfWord(text[at - 1])) && (at + words.Length == text.Length || !IsPartOfWord(text[at + words.Length])))
                return true;
        return false;
    }

    private static bool IsPartOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
