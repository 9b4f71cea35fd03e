namespace SprintBot.Moving.Chats;

/// <summary>A file is no history of a channel that can be read. The message is one line that goes on after “can't be imported:”.</summary>
public sealed class ChatFault(string message, Exception? cause = null) : Exception(message, cause);
