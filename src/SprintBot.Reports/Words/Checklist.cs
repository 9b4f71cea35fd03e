namespace SprintBot.Reports.Words;

/// <summary>The checklist as it is shown: by weight, each under a heading.</summary>
public static class Checklist
{
    /// <summary>The lines by weight; those of one weight in the order in which they came.</summary>
    public static IReadOnlyList<ChecklistLine> Sorted(IEnumerable<ChecklistLine> lines) => [.. lines.OrderBy(line => line.Weight)];

    /// <summary>The lines under headings, the weightiest first.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<ChecklistLine> Lines)> Parts(IEnumerable<ChecklistLine> lines) =>
        lines.GroupBy(line => line.Weight).OrderBy(part => part.Key).Select(part => (HeadingOf(part.Key), (IReadOnlyList<ChecklistLine>)[.. part]));

    /// <summary>What is said where there is nothing on it.</summary>
    public const string Empty = "The checklist is empty: nothing is missing.";

    /// <summary>The file's text: a heading, a bullet for each line, a blank line; empty when there are none.</summary>
    public static string ToText(IEnumerable<ChecklistLine> lines) =>
        string.Join('\n', Parts(lines).Select(part => $"{part.Heading}\n{string.Concat(part.Lines.Select(line => $"- {line}\n"))}"));

    private static string HeadingOf(ChecklistWeight weight) => weight switch
    {
        ChecklistWeight.Wrong => "May be wrong:",
        ChecklistWeight.Missing => "Missing:",
        ChecklistWeight.Loose => "Loose ends:",
        _ => "Polish:",
    };
}
