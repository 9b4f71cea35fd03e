namespace SprintBot.Discord.Model;

/// <summary>What kind of message; values not named here occur.</summary>
public enum MessageType
{
    /// <summary>What somebody wrote.</summary>
    Default = 0,

    /// <summary>An answer to a message.</summary>
    Reply = 19,

    /// <summary>An answer to a slash command.</summary>
    ChatInputCommand = 20,
}
