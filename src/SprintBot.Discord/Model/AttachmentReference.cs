namespace SprintBot.Discord.Model;

/// <summary>A file that a message brings along or keeps.</summary>
public sealed record AttachmentReference
{
    /// <summary>n of <c>files[n]</c> for a new file; the attachment's id for one that is kept.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name to show.</summary>
    public string? Filename { get; init; }

    /// <summary>The alternative text, at most 1,024 characters.</summary>
    public string? Description { get; init; }
}
