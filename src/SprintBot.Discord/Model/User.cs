namespace SprintBot.Discord.Model;

/// <summary>A Discord user. See “User Object” in Discord's reference.</summary>
public sealed record User
{
    /// <summary>The user's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The account's name, unique.</summary>
    public required string Username { get; init; }

    /// <summary>The display name, if one is set.</summary>
    public string? GlobalName { get; init; }

    /// <summary>Of old bots only.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The picture's hash.</summary>
    public string? Avatar { get; init; }

    /// <summary>Whether it is an application.</summary>
    public bool? Bot { get; init; }
}
