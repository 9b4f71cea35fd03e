namespace SprintBot.Discord.Model;

/// <summary>Who may use a command in a server, as its administrators said. See “Guild Application Command Permissions Object”.</summary>
/// <param name="Id">The command's id, or the application's for all commands without an entry of their own.</param>
/// <param name="Permissions">At most 100.</param>
public sealed record GuildApplicationCommandPermissions(Snowflake Id, IReadOnlyList<ApplicationCommandPermission> Permissions);
