namespace SprintBot.Discord.Model;

/// <summary>A role of a server.</summary>
public sealed record Role
{
    /// <summary>The role's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it gives in the whole server.</summary>
    public Permissions Permissions { get; init; }
}
