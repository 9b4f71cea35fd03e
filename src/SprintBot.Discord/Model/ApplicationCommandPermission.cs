namespace SprintBot.Discord.Model;

/// <summary>Whether a role, a user or a channel may use a command. See “Application Command Permissions Structure”.</summary>
/// <param name="Id">The role's, the user's or the channel's; the server's own for everybody.</param>
/// <param name="Type">Which of these it is.</param>
/// <param name="Permission">True to allow, false to deny.</param>
public sealed record ApplicationCommandPermission(Snowflake Id, ApplicationCommandPermissionType Type, bool Permission);
