namespace SprintBot.Reports.Model;

/// <summary>A day of the sprint, or several on end on which nobody posted.</summary>
/// <param name="Title">Such as <c>Day 3</c> or <c>Days 4–5</c>; <c>Before</c> or <c>Afterwards</c> outside the sprint's days.</param>
/// <param name="Date">Such as <c>Wednesday, 16 September</c>.</param>
/// <param name="IsBreak">Whether nobody posted.</param>
/// <param name="Passages">What was done, a passage a teller and topic.</param>
/// <param name="Photos">The day's photos.</param>
public sealed record ReportDay(string Title, string Date, bool IsBreak, IReadOnlyList<ReportPassage> Passages, IReadOnlyList<ReportPhoto> Photos);
