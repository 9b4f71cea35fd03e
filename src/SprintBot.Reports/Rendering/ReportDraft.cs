using SprintBot.Reports.Words;

namespace SprintBot.Reports.Rendering;

/// <summary>A report as a template rendered it.</summary>
/// <param name="Text">A whole reST file: <c>\n</c> line ends, one at its end.</param>
/// <param name="LeftOut">What the template left out of the data.</param>
public sealed record ReportDraft(string Text, IReadOnlyList<ChecklistLine> LeftOut);
