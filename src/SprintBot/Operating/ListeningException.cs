namespace SprintBot.Operating;

/// <summary>Health or metrics can't be told where the settings say. The message is one line for whoever started the bot.</summary>
public sealed class ListeningException(string message, Exception? cause = null) : Exception(message, cause);
