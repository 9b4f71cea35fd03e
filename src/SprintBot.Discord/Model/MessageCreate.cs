namespace SprintBot.Discord.Model;

/// <summary>A message to send. See “Create Message” and “Create Followup Message”.</summary>
public sealed record MessageCreate
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

    /// <summary>At most 25 characters, one a logical message, so that a second try is no second message.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether Discord holds to the nonce.</summary>
    public bool? EnforceNonce { get; init; }
}
