namespace SprintBot.Sprints;

/// <summary>A Discord channel, by its snowflake.</summary>
public readonly record struct ChannelId(long Value);
