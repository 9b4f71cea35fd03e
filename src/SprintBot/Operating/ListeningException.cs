namespace SprintBot.Operating;

/// <summary>The port that the settings name can't be listened to. The message is one line for whoever started the bot.</summary>
public sealed class ListeningException(string message, Exception cause) : Exception(message, cause);
