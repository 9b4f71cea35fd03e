namespace SprintBot.Discord.Model;

/// <summary>A channel or thread. See “Channel Object”.</summary>
public sealed record Channel
{
    /// <summary>The channel's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its kind.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The server.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Its name, 1 to 100 characters; none for direct messages.</summary>
    public string? Name { get; init; }

    /// <summary>Its place among those of its kind: lower is further up.</summary>
    public int? Position { get; init; }

    /// <summary>Its category or, for a thread, its channel.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>What it gives and takes; none for threads, which have their channel's.</summary>
    public IReadOnlyList<PermissionOverwrite>? PermissionOverwrites { get; init; }
}
