namespace SprintBot.Discord.Model;

/// <summary>Somebody used the bot. Its first answer is due within 3 seconds; its token lives 15 minutes. See “Interaction Structure”.</summary>
public sealed record Interaction
{
    /// <summary>The interaction's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The application's id.</summary>
    public required Snowflake ApplicationId { get; init; }

    /// <summary>Its kind.</summary>
    public required InteractionType Type { get; init; }

    /// <summary>What it says.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>The server; none in direct messages.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The channel, in part.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The channel's id.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Who used it, in a server.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who used it, in direct messages.</summary>
    public User? User { get; init; }

    /// <summary>The way to answer; a secret.</summary>
    public required string Token { get; init; }

    /// <summary>The message whose component was used.</summary>
    public Message? Message { get; init; }

    /// <summary>What the application may do there.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>The user's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The server's language.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>Where it happened.</summary>
    public InteractionContextType? Context { get; init; }

    /// <summary>Bytes that a file of an answer may have.</summary>
    public long? AttachmentSizeLimit { get; init; }
}
