namespace SprintBot.Reports;

/// <summary>A file of a report.</summary>
/// <param name="Name">Relative, with slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReportFile(string Name, ReadOnlyMemory<byte> Content);
