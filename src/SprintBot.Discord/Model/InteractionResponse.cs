namespace SprintBot.Discord.Model;

/// <summary>The first answer to an interaction. See “Interaction Response Structure”.</summary>
public sealed record InteractionResponse
{
    /// <summary>How it is answered.</summary>
    public required InteractionCallbackType Type { get; init; }

    /// <summary>What with.</summary>
    public InteractionCallbackData? Data { get; init; }
}
