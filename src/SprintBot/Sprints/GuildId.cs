namespace SprintBot.Sprints;

/// <summary>A Discord server, by its snowflake.</summary>
public readonly record struct GuildId(long Value);
