using SprintBot.Markup.Rst;

namespace SprintBot.Markup.RstReading;

/// <summary>The lines of a file or of a block in it, and how far they have been read.</summary>
internal sealed class LineCursor(IReadOnlyList<SourceLine> lines)
{
    private const int TabWidth = 8;

    internal int At { get; private set; }

    internal bool IsAtEnd => At >= lines.Count;

    internal SourceLine Current => lines[At];

    internal SourceLine Next => Peek(1);

    /// <summary>A line further on; after the last one all are blank.</summary>
    internal SourceLine Peek(int further) => At + further < lines.Count ? lines[At + further] : new SourceLine(lines[^1].Number + 1, "");

    internal static LineCursor Of(string rst)
    {
        var texts = RstText.Normalize(rst).Split('\n');
        return new LineCursor([.. texts.Select((text, i) => new SourceLine(i + 1, Expanded(text)))]);
    }

    internal SourceLine Take() => lines[At++];

    internal void SkipBlank()
    {
        while (!IsAtEnd && Current.IsBlank)
            At++;
    }

    /// <summary>All lines up to the next blank one.</summary>
    internal List<SourceLine> TakeUntilBlank()
    {
        var taken = new List<SourceLine>();
        while (!IsAtEnd && !Current.IsBlank)
            taken.Add(Take());
        return taken;
    }

    /// <summary>Blank and indented lines, without the indent that all of them have.</summary>
    internal List<SourceLine> TakeIndented()
    {
        var taken = TakeWhile(1);
        var indent = taken.Where(line => !line.IsBlank).Select(line => line.Indent).DefaultIfEmpty(0).Min();
        return taken.ConvertAll(line => line.From(indent));
    }

    /// <summary>The current line from a column on, and the indented lines after it, without the indent that these have.</summary>
    internal List<SourceLine> TakeMarked(int column)
    {
        var first = Take().From(column);
        return [first with { Text = first.Text.TrimStart(' ') }, .. TakeIndented()];
    }

    /// <summary>The current line from a column on, and the lines after it that reach no further left than that column.</summary>
    internal List<SourceLine> TakeHanging(int column)
    {
        var first = Take().From(column);
        return [first, .. TakeWhile(column).Select(line => line.From(column))];
    }

    private List<SourceLine> TakeWhile(int indent)
    {
        var end = At;
        for (var i = At; i < lines.Count && (lines[i].IsBlank || lines[i].Indent >= indent); i++)
            end = lines[i].IsBlank ? end : i + 1;
        var taken = new List<SourceLine>(end - At);
        while (At < end)
            taken.Add(Take());
        return taken;
    }

    private static string Expanded(string text)
    {
        var end = text.Length;
        while (end > 0 && UserText.IsSpace(text[end - 1]))
            end--;
        if (!text.Contains('\t', StringComparison.Ordinal))
            return text[..end];

        var result = new System.Text.StringBuilder();
        foreach (var c in text.AsSpan(0, end))
            result.Append(c == '\t' ? ' ' : c, c == '\t' ? TabWidth - (result.Length % TabWidth) : 1);
        return result.ToString();
    }
}
