using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>An organiser's draft with what is new in it.</summary>
/// <param name="Text">A whole reST file in its normal form.</param>
/// <param name="Checklist">What the organiser should look at.</param>
public sealed record MergedDraft(string Text, IReadOnlyList<ChecklistLine> Checklist);
