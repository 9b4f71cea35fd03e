namespace SprintBot.Reports.Model;

/// <summary>What somebody left to do.</summary>
/// <param name="Subject">The topic; null when there is none.</param>
/// <param name="Author">Who said so, by full name.</param>
/// <param name="Left">What is left, a sentence of inline markup; null when only something is in the way.</param>
/// <param name="Blockers">What is in the way, likewise.</param>
public sealed record ReportLooseEnd(ReportSubject? Subject, string Author, Rst? Left, Rst? Blockers);
