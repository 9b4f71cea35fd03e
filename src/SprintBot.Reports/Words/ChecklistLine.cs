namespace SprintBot.Reports.Words;

/// <summary>Something that a human should still look at before the report is published.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record ChecklistLine(string Finding, string Advice)
{
    public override string ToString() => $"{Finding} {Advice}";
}
