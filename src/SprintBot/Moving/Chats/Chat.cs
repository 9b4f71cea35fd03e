namespace SprintBot.Moving.Chats;

/// <summary>A channel's history, as it was exported.</summary>
public sealed record Chat
{
    /// <summary>The server that it was exported from; null where the file does not say.</summary>
    public long? Server { get; init; }

    public long? Channel { get; init; }

    /// <summary>The channel's name; empty where the file does not say.</summary>
    public string Name { get; init; } = "";

    /// <summary>In the file's order, each id once.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>How many messages were there once more.</summary>
    public int Repeated { get; init; }
}
