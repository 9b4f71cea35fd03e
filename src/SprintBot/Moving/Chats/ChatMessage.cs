using NodaTime;

namespace SprintBot.Moving.Chats;

/// <summary>A message of a channel's history.</summary>
public sealed record ChatMessage
{
    /// <summary>A snowflake.</summary>
    public required long Id { get; init; }

    /// <summary>Whether Discord wrote it, and nobody: that somebody joined, that a message was pinned.</summary>
    public bool IsOfSystem { get; init; }

    public required ChatPerson Author { get; init; }
    public required Instant PostedAt { get; init; }
    public Instant? EditedAt { get; init; }

    /// <summary>Discord Markdown; mentions may be names already.</summary>
    public required string Text { get; init; }

    /// <summary>Whom it mentions.</summary>
    public IReadOnlyList<ChatPerson> Mentions { get; init; } = [];

    public IReadOnlyList<ChatAttachment> Attachments { get; init; } = [];

    /// <summary>The message that it is a reply to.</summary>
    public long? Answers { get; init; }

    /// <summary>Whether it passes on somebody's message.</summary>
    public bool IsForward { get; init; }
}
