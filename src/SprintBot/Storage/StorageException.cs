namespace SprintBot.Storage;

/// <summary>The data could not be opened, read or saved. The message is one sentence for whoever runs the bot, and says what to do next.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether trying again is of no use before somebody has done that.</summary>
    public bool IsForAnAdmin { get; init; }
}
