namespace SprintBot.Reports.SprintFiles;

/// <summary>A sprint file can't be used at all. The message is one line for whoever gave it.</summary>
public sealed class SprintFileException(string message, Exception? cause = null) : Exception(message, cause);
