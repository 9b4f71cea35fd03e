namespace SprintBot.Discord.Model;

/// <summary>What a channel gives to a role or a member, and takes from it. See “Overwrite Object”.</summary>
public sealed record PermissionOverwrite
{
    /// <summary>The role or the user.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Which of the two the id is.</summary>
    public PermissionOverwriteType Type { get; init; }

    /// <summary>What is given.</summary>
    public Permissions Allow { get; init; }

    /// <summary>What is taken.</summary>
    public Permissions Deny { get; init; }
}

/// <summary>Whom an overwrite is about.</summary>
public enum PermissionOverwriteType
{
    /// <summary>A role; the server's own id is everybody's.</summary>
    Role = 0,

    /// <summary>A user.</summary>
    Member = 1,
}
