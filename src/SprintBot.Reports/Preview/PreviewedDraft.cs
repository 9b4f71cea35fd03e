using SprintBot.Reports.Model;

namespace SprintBot.Reports.Preview;

/// <summary>A draft to make a preview of.</summary>
/// <param name="Text">The draft.</param>
/// <param name="Title">What the page is called in a browser's tab.</param>
/// <param name="Format">What it is for.</param>
/// <param name="IsEdited">Whether an organiser's words or template may hold what is no valid reST.</param>
public sealed record PreviewedDraft(string Text, string Title, ReportFormat Format, bool IsEdited);
