namespace SprintBot.Markup.Inlines;

/// <summary>What of the characters between backquotes is code.</summary>
internal static class CodeText
{
    private const int LongestLanguage = 32;

    /// <summary>
    /// A span: line breaks are spaces; of white space on both sides one space goes, so that backquotes can stand at the edge; on one side only it
    /// goes altogether, as in Discord.
    /// </summary>
    internal static string OfSpan(string inside)
    {
        inside = inside.Replace('\n', ' ').Replace('\t', ' ');
        if (string.IsNullOrWhiteSpace(inside))
            return inside;

        return inside[0] == ' ' && inside[^1] == ' ' ? inside[1..^1] : inside.Trim(' ');
    }

    /// <summary>A block: its first line is the language when it is one word and code follows.</summary>
    internal static (string? Language, string Code) OfBlock(string inside)
    {
        var newline = inside.IndexOf('\n', StringComparison.Ordinal);
        if (newline < 0)
            return (null, inside.TrimEnd());

        var first = inside.AsSpan(0, newline).TrimEnd();
        var rest = inside[(newline + 1)..];
        if (!IsLanguage(first) || rest.Length == 0)
            return (null, WithoutBlankEdges(inside));

        return (first.ToString().ToLowerInvariant(), WithoutBlankEdges(rest));
    }

    private static bool IsLanguage(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestLanguage)
            return false;

        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '+' or '-' or '.' or '#'))
                return false;
        }

        return true;
    }

    private static string WithoutBlankEdges(string code)
    {
        var start = 0;
        for (var i = 0; i < code.Length && char.IsWhiteSpace(code[i]); i++)
        {
            if (code[i] == '\n')
                start = i + 1;
        }

        return code[start..].TrimEnd();
    }
}
