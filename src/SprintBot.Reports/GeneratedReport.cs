using SprintBot.Reports.Packing;
using SprintBot.Reports.Words;

namespace SprintBot.Reports;

/// <summary>A report that is ready to be handed over.</summary>
/// <param name="Files">The draft first.</param>
/// <param name="Draft">The draft as the template made it, which a later merge needs.</param>
/// <param name="Text">The draft as it is handed over, with what was edited by hand.</param>
/// <param name="Checklist">What a human should look at.</param>
public sealed record GeneratedReport(IReadOnlyList<ReportFile> Files, string Draft, string Text, IReadOnlyList<ChecklistLine> Checklist);
