namespace SprintBot.Discord.Model;

/// <summary>Whom a permission is about. See “Application Command Permission Type”.</summary>
public enum ApplicationCommandPermissionType
{
    /// <summary>A role.</summary>
    Role = 1,

    /// <summary>A user.</summary>
    User = 2,

    /// <summary>A channel.</summary>
    Channel = 3,
}
