namespace SprintBot.Discord.Model;

/// <summary>What kind of command.</summary>
public enum ApplicationCommandType
{
    /// <summary>Typed after a slash.</summary>
    ChatInput = 1,

    /// <summary>In the menu of a user.</summary>
    User = 2,

    /// <summary>In the menu of a message.</summary>
    Message = 3,
}
