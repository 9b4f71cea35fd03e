using System.Text.RegularExpressions;

namespace SprintBot.Reports.Drafts;

/// <summary>
/// Takes a draft apart. What docutils reads as one thing stays one: a title and its line, a directive, comment or target and what is indented under it, an item,
/// a numbered list, a table, a paragraph and the literal block it announces.
/// </summary>
internal static partial class DraftBlocks
{
    private const int ShortestTransition = 4;

    /// <param name="text">In its normal form.</param>
    public static List<DraftBlock> Split(string text)
    {
        var lines = DraftText.Lines(text);
        var blocks = new List<DraftBlock>();
        var (at, gap) = (0, 0);
        while (at < lines.Count)
            if (lines[at].Length == 0)
            {
                (at, gap) = (at + 1, gap + 1);
            }
            else
            {
                var (kind, end) = Next(lines, at);
                blocks.Add(new DraftBlock(string.Join('\n', lines[at..end]), kind, gap));
                (at, gap) = (end, 0);
            }
        return WithTransitions(blocks);
    }

    /// <summary>The blocks as one text, each below its gap.</summary>
    public static string Join(IEnumerable<DraftBlock> blocks)
    {
        var text = new System.Text.StringBuilder();
        foreach (var block in blocks)
            text.Append('\n', block.Gap).Append(block.Text).Append('\n');
        return text.ToString();
    }

    private static (DraftBlockKind Kind, int End) Next(List<string> lines, int at)
    {
        var line = lines[at];
        if (IsIndented(line))
            return (DraftBlockKind.Text, EndOfBody(lines, at));
        if (Explicit().IsMatch(line))
            return (DraftBlockKind.Explicit, EndOfBody(lines, at));
        if (Bullet().IsMatch(line))
            return (DraftBlockKind.Item, EndOfBody(lines, at));
        if (TitleEnd(lines, at) is { } title)
            return (DraftBlockKind.Title, title);
        if (TableTop().IsMatch(line))
            return (DraftBlockKind.Text, EndOfTable(lines, at));
        return (DraftBlockKind.Text, Enumerator().IsMatch(line) ? EndOfNumbers(lines, at) : EndOfText(lines, at));
    }

    private static int? TitleEnd(List<string> lines, int at)
    {
        if (IsRuler(lines[at]))
            return at + 2 < lines.Count && lines[at + 1].Length > 0 && lines[at + 2] == lines[at] ? at + 3 : null;
        return at + 1 < lines.Count && IsRuler(lines[at + 1]) && lines[at + 1].Length >= Math.Min(ShortestTransition, lines[at].Length) ? at + 2 : null;
    }

    /// <summary>Past the blank and indented lines that follow, and before the blank ones that end them.</summary>
    private static int EndOfBody(List<string> lines, int at)
    {
        var end = at + 1;
        for (var next = end; next < lines.Count && (lines[next].Length == 0 || IsIndented(lines[next])); next++)
            if (lines[next].Length > 0)
                end = next + 1;
        return end;
    }

    private static int EndOfText(List<string> lines, int at)
    {
        var end = at + 1;
        while (end < lines.Count && lines[end].Length > 0)
            end++;
        var announces = lines[end - 1].EndsWith("::", StringComparison.Ordinal);
        var whole = EndOfBody(lines, end - 1);
        if (!announces || whole > end)
            return whole;
        var next = lines.FindIndex(end, line => line.Length > 0);
        return next >= 0 && char.IsAscii(lines[next][0]) && !char.IsAsciiLetterOrDigit(lines[next][0]) ? EndOfText(lines, next) : whole;
    }

    /// <summary>A numbered list stays whole, so that its numbers stay in order.</summary>
    private static int EndOfNumbers(List<string> lines, int at)
    {
        var end = EndOfText(lines, at);
        while (lines.FindIndex(end, line => line.Length > 0) is >= 0 and var next && Enumerator().IsMatch(lines[next]))
            end = EndOfText(lines, next);
        return end;
    }

    /// <summary>A simple table may have blank lines; it ends at its second line of rulers below the top, or at one before a blank line.</summary>
    private static int EndOfTable(List<string> lines, int at)
    {
        var rulers = 0;
        for (var next = at + 1; next < lines.Count; next++)
            if (TableRuler().IsMatch(lines[next]) && (++rulers == 2 || next + 1 == lines.Count || lines[next + 1].Length == 0))
                return next + 1;
        return EndOfText(lines, at);
    }

    /// <summary>A transition must have something on both sides: they become one block with it.</summary>
    private static List<DraftBlock> WithTransitions(List<DraftBlock> blocks)
    {
        var joined = new List<DraftBlock>();
        var isOpen = false;
        foreach (var block in blocks)
        {
            var isTransition = block.Kind == DraftBlockKind.Text && block.Text.Length >= ShortestTransition && IsRuler(block.Text);
            if ((isTransition || isOpen) && joined.Count > 0)
                joined[^1] = new DraftBlock($"{joined[^1].Text}\n{new string('\n', block.Gap)}{block.Text}", DraftBlockKind.Text, joined[^1].Gap);
            else
                joined.Add(block);
            isOpen = isTransition;
        }
        return joined;
    }

    private static bool IsIndented(string line) => line is [' ' or '\t', ..];

    private static bool IsRuler(string line) => line.Length > 0 && char.IsAscii(line[0]) && !char.IsAsciiLetterOrDigit(line[0]) && !char.IsControl(line[0]) && line[0] != ' ' && line.AsSpan().IndexOfAnyExcept(line[0]) < 0;

    [GeneratedRegex(@"^(\.\.|__)([ ]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Explicit();

    [GeneratedRegex(@"^[-+*•‣⁃]([ ]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\(?([A-Za-z]|[0-9]+|[ivxlcdmIVXLCDM]+|#)[.)]([ ]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"^=+([ ]+=+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex TableTop();

    [GeneratedRegex(@"^=+[ =]*$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRuler();
}
