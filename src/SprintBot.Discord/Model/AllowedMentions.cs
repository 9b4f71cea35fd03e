namespace SprintBot.Discord.Model;

/// <summary>Whom a message may ping. See “Allowed Mentions Object”.</summary>
public sealed record AllowedMentions
{
    /// <summary>Kinds of mention that ping: roles, users, everyone.</summary>
    public IReadOnlyList<string>? Parse { get; init; }

    /// <summary>Users who may be pinged.</summary>
    public IReadOnlyList<Snowflake>? Users { get; init; }

    /// <summary>Roles that may be pinged.</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>Whether an answer pings whom it answers.</summary>
    public bool? RepliedUser { get; init; }

    /// <summary>Nobody.</summary>
    public static AllowedMentions None { get; } = new() { Parse = [] };
}
