namespace SprintBot.Reports.Model;

/// <summary>The sprint after this one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dates">Such as <c>3–9 May 2027</c>.</param>
/// <param name="Location">Where it will be; null when nobody has said so.</param>
public sealed record ReportNext(string Name, string Dates, string? Location);
