namespace SprintBot.Discord.Model;

/// <summary>A message. Its text is empty without the intent for it, but for own messages, mentions and the target of a message command. See “Message Object”.</summary>
public sealed record Message
{
    /// <summary>The message's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Who wrote it.</summary>
    public User? Author { get; init; }

    /// <summary>Its text, at most 4,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>Users whom it mentions.</summary>
    public IReadOnlyList<User>? Mentions { get; init; }

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>Its kind.</summary>
    public MessageType? Type { get; init; }

    /// <summary>Its flags.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>Set when a webhook wrote it.</summary>
    public Snowflake? WebhookId { get; init; }

    /// <summary>Its components.</summary>
    public IReadOnlyList<Component>? Components { get; init; }
}
