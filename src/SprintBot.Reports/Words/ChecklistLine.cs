namespace SprintBot.Reports.Words;

/// <summary>Something that a human should still look at before the report is published.</summary>
/// <param name="Weight">How much depends on it.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record ChecklistLine(ChecklistWeight Weight, string Finding, string Advice)
{
    public static ChecklistLine Wrong(string finding, string advice) => new(ChecklistWeight.Wrong, finding, advice);

    public static ChecklistLine Missing(string finding, string advice) => new(ChecklistWeight.Missing, finding, advice);

    public static ChecklistLine Loose(string finding, string advice) => new(ChecklistWeight.Loose, finding, advice);

    public static ChecklistLine Polish(string finding, string advice) => new(ChecklistWeight.Polish, finding, advice);

    public override string ToString() => $"{Finding} {Advice}";
}
