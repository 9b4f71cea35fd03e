using SprintBot.Reports.Words;

namespace SprintBot.Reports.Preview;

/// <summary>A draft as a page, and what is wrong with its text.</summary>
/// <param name="Html">A whole HTML document.</param>
/// <param name="Checklist">What a human should mend, by lines.</param>
/// <param name="Trouble">Why docutils, which is there or was asked for, did not make the page; else null.</param>
public sealed record ReportPreview(string Html, IReadOnlyList<ChecklistLine> Checklist, string? Trouble);
