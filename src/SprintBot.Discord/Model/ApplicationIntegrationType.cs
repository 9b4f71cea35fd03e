namespace SprintBot.Discord.Model;

/// <summary>How an application is installed.</summary>
public enum ApplicationIntegrationType
{
    /// <summary>To a server.</summary>
    GuildInstall = 0,

    /// <summary>To a user.</summary>
    UserInstall = 1,
}
