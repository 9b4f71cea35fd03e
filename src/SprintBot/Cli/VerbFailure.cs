namespace SprintBot.Cli;

/// <summary>A verb can't do what it was asked to. The message is one line for whoever asked.</summary>
public sealed class VerbFailure(string message, Exception? cause = null) : Exception(message, cause);
