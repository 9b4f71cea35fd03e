namespace SprintBot.Markup;

/// <summary>Texts cut to Discord's limits where only a glimpse of them is shown.</summary>
public static class Shortened
{
    /// <summary>The text itself, or its beginning and an ellipsis, never half a surrogate pair.</summary>
    public static string To(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var cut = length - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut), "…");
    }

    /// <summary>The text as one line of at most that many characters.</summary>
    public static string LineTo(string text, int length) => To(TypedText.OneLine(text), length);
}
