namespace SprintBot.Discord.Model;

/// <summary>A server, as the gateway tells it in GUILD_CREATE. See “Guild Object”.</summary>
public sealed record Guild
{
    /// <summary>The server's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its name; absent while it is unavailable.</summary>
    public string? Name { get; init; }

    /// <summary>True during an outage.</summary>
    public bool? Unavailable { get; init; }

    /// <summary>Its roles.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>Its channels.</summary>
    public IReadOnlyList<Channel>? Channels { get; init; }

    /// <summary>Its active threads that the bot sees.</summary>
    public IReadOnlyList<Channel>? Threads { get; init; }

    /// <summary>Its members; without the members intent the bot only.</summary>
    public IReadOnlyList<GuildMember>? Members { get; init; }

    /// <summary>The channel in which Discord tells who has joined; null where there is none.</summary>
    public Snowflake? SystemChannelId { get; init; }

    /// <summary>When the bot was added to it.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>The language that its administrators chose, a locale of Discord's.</summary>
    public string? PreferredLocale { get; init; }
}
