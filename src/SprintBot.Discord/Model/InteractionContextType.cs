namespace SprintBot.Discord.Model;

/// <summary>Where an interaction happens.</summary>
public enum InteractionContextType
{
    /// <summary>In a server.</summary>
    Guild = 0,

    /// <summary>In the bot's direct messages.</summary>
    BotDm = 1,

    /// <summary>In other direct messages.</summary>
    PrivateChannel = 2,
}
