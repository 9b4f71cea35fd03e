namespace SprintBot.Discord.Model;

/// <summary>A role and its server, as GUILD_ROLE_CREATE and GUILD_ROLE_UPDATE tell. See “Guild Role Create”.</summary>
public sealed record GuildRole
{
    /// <summary>The server.</summary>
    public required Snowflake GuildId { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }
}
