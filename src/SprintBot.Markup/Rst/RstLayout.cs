namespace SprintBot.Markup.Rst;

/// <summary>Choices about how reStructuredText is laid out; none of them changes what it says.</summary>
public sealed record RstLayout
{
    /// <summary>79 columns, code coloured.</summary>
    public static RstLayout Default { get; } = new();

    /// <summary>How many columns a line of words has at most, 20 to 1,000. Words, addresses and code are never cut to fit.</summary>
    public int Width { get; init; } = 79;

    /// <summary>How many columns everything is indented, 0 to 40.</summary>
    public int Indent { get; init; }

    /// <summary>Whether code blocks name a language that Pygments knows. Where Pygments is missing, docutils then warns.</summary>
    public bool NameLanguages { get; init; } = true;
}
