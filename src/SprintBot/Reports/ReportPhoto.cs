namespace SprintBot.Reports;

/// <summary>A photo that becomes a figure.</summary>
/// <param name="Path">Relative to the report.</param>
/// <param name="Alt">What is to be seen, as plain text on one line.</param>
/// <param name="Caption">Inline markup.</param>
/// <param name="Author">Who posted it, by full name.</param>
/// <param name="Figure">The whole figure.</param>
public sealed record ReportPhoto(string Path, string Alt, Rst? Caption, string Author, Rst Figure);
