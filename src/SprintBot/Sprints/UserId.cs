namespace SprintBot.Sprints;

/// <summary>A Discord user, by his or her snowflake.</summary>
public readonly record struct UserId(long Value);
