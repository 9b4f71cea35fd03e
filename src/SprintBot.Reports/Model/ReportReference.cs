namespace SprintBot.Reports.Model;

/// <summary>What a person did together with somebody else, who tells of it.</summary>
/// <param name="Subjects">The topics.</param>
/// <param name="Teller">Who tells of it: the short name.</param>
/// <param name="IsAbove">Whether the teller comes before the person.</param>
public sealed record ReportReference(IReadOnlyList<ReportSubject> Subjects, string Teller, bool IsAbove);
