namespace SprintBot.Discord.Model;

/// <summary>The objects whose ids an interaction names. See “Resolved Data Structure”.</summary>
public sealed record ResolvedData
{
    /// <summary>Users.</summary>
    public Dictionary<Snowflake, User>? Users { get; init; }

    /// <summary>Members, without their users.</summary>
    public Dictionary<Snowflake, GuildMember>? Members { get; init; }

    /// <summary>Roles.</summary>
    public Dictionary<Snowflake, Role>? Roles { get; init; }

    /// <summary>Channels, in part.</summary>
    public Dictionary<Snowflake, Channel>? Channels { get; init; }

    /// <summary>Messages.</summary>
    public Dictionary<Snowflake, Message>? Messages { get; init; }

    /// <summary>Files.</summary>
    public Dictionary<Snowflake, Attachment>? Attachments { get; init; }
}
