namespace SprintBot.Discord.Model;

/// <summary>What kind of interaction; values not named here are to be ignored.</summary>
public enum InteractionType
{
    /// <summary>A check of a web endpoint; never over the gateway.</summary>
    Ping = 1,

    /// <summary>A command was used.</summary>
    ApplicationCommand = 2,

    /// <summary>A button or select was used.</summary>
    MessageComponent = 3,

    /// <summary>An option is being typed.</summary>
    ApplicationCommandAutocomplete = 4,

    /// <summary>A form was sent.</summary>
    ModalSubmit = 5,
}
