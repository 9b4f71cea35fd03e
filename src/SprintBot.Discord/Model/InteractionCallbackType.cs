namespace SprintBot.Discord.Model;

/// <summary>How an interaction is answered.</summary>
public enum InteractionCallbackType
{
    /// <summary>To a ping.</summary>
    Pong = 1,

    /// <summary>A message.</summary>
    ChannelMessageWithSource = 4,

    /// <summary>A message that will come.</summary>
    DeferredChannelMessageWithSource = 5,

    /// <summary>The component's message will change.</summary>
    DeferredUpdateMessage = 6,

    /// <summary>The component's message changes.</summary>
    UpdateMessage = 7,

    /// <summary>Choices, at most 25.</summary>
    ApplicationCommandAutocompleteResult = 8,

    /// <summary>A form.</summary>
    Modal = 9,
}
