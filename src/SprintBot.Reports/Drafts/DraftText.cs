namespace SprintBot.Reports.Drafts;

/// <summary>The normal form of a draft, which says the same to docutils: lines end in <c>\n</c>, so does the last one, and no line ends in blanks.</summary>
public static class DraftText
{
    /// <summary>What ends a line for docutils.</summary>
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\x1C", "\x1D", "\x1E", "\x85", "\u2028", "\u2029"];

    /// <summary>The text without a byte order mark and without blank lines at its end; nothing when there is nothing in it.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Lines(text);
        var count = lines.FindLastIndex(line => line.Length > 0) + 1;
        return count == 0 ? "" : string.Join('\n', lines.Take(count)) + "\n";
    }

    internal static List<string> Lines(string text) => [.. text.TrimStart('\uFEFF').Split(LineEnds, StringSplitOptions.None).Select(line => line.TrimEnd())];
}
