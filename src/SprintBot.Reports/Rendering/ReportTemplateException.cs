namespace SprintBot.Reports.Rendering;

/// <summary>A template can't be read or does not come to an end. The message names the file, line and column.</summary>
public sealed class ReportTemplateException(string message, Exception? cause = null) : Exception(message, cause);
