namespace SprintBot.Discord.Model;

/// <summary>What an answer to an interaction holds. See “Interaction Callback Data Structure”.</summary>
public sealed record InteractionCallbackData
{
    /// <summary>At most 2,000 characters; an empty text takes it away on an edit.</summary>
    public string? Content { get; init; }

    /// <summary>At most 10.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>Whom it may ping; give <see cref="AllowedMentions.None"/>.</summary>
    public AllowedMentions? AllowedMentions { get; init; }

    /// <summary>At most five rows.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The files, new and kept; the client fills in the new ones.</summary>
    public IReadOnlyList<AttachmentReference>? Attachments { get; init; }

    /// <summary>Flags.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>Autocomplete: at most 25.</summary>
    public IReadOnlyList<ApplicationCommandOptionChoice>? Choices { get; init; }

    /// <summary>Form: its id, 1 to 100 characters.</summary>
    public string? CustomId { get; init; }

    /// <summary>Form: at most 45 characters.</summary>
    public string? Title { get; init; }
}
