using SprintBot.Markup;

namespace SprintBot.Moving.Chats;

/// <summary>A text in parts that an update takes.</summary>
internal static class TextParts
{
    private static readonly string[] Ends = ["\n\n", "\n", " "];

    /// <summary>The text itself, or parts of it that end where a paragraph, a line or at least a word does; only white space between them goes.</summary>
    public static IEnumerable<string> Of(string text, int longest)
    {
        var rest = text;
        while (rest.Length > longest)
        {
            var end = EndIn(rest, longest);
            if (rest[..end] is var part && !TypedText.IsBlank(part))
                yield return part.TrimEnd();
            rest = rest[end..].TrimStart();
        }
        if (!TypedText.IsBlank(rest))
            yield return rest;
    }

    private static int EndIn(string text, int longest)
    {
        foreach (var end in Ends)
            if (text.LastIndexOf(end, longest - 1, StringComparison.Ordinal) is var found and > 0)
                return found;
        return char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
    }
}
