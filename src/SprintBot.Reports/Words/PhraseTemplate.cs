namespace SprintBot.Reports.Words;

/// <summary>A phrase's text, cut at its placeholders.</summary>
internal sealed record PhraseTemplate(IReadOnlyList<PhraseTemplate.Part> Parts)
{
    /// <summary>Text, or a placeholder.</summary>
    /// <param name="Text">What is shown as it is; null of a placeholder.</param>
    /// <param name="Name">Of the value; null of a text.</param>
    /// <param name="Forms">The words that go with a number, the form for one first; none where the value itself is shown.</param>
    public sealed record Part(string? Text, string? Name, IReadOnlyList<string> Forms);

    /// <summary>The names of all values, once each, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Names => [.. Parts.Select(part => part.Name).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <exception cref="FormatException">A brace is open, or closed and not open.</exception>
    public static PhraseTemplate Parse(string text)
    {
        var parts = new List<Part>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOfAny(['{', '}'], at);
            if (open != at)
                parts.Add(new Part(text[at..(open < 0 ? text.Length : open)], null, []));
            if (open < 0)
                break;
            var close = text.IndexOf('}', open);
            if (text[open] == '}' || close < 0)
                throw new FormatException($"“{text}” has a brace that is not closed, or not open.");
            parts.Add(Placeholder(text[(open + 1)..close]));
            at = close + 1;
        }
        return new PhraseTemplate(parts);
    }

    private static Part Placeholder(string inside) => inside.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
        ? new Part(null, inside[..colon], inside[(colon + 1)..].Split('|'))
        : new Part(null, inside, []);
}
