namespace SprintBot.Discord.Model;

/// <summary>A file of a message or command. Its address is signed and ends after about a day. See “Attachment Object”.</summary>
public sealed record Attachment
{
    /// <summary>The file's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Filename { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its alternative text, at most 1,024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Its media type, as the uploader said.</summary>
    public string? ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where it is.</summary>
    public required string Url { get; init; }

    /// <summary>A copy.</summary>
    public string? ProxyUrl { get; init; }

    /// <summary>Pixels, of a picture.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, of a picture.</summary>
    public int? Height { get; init; }

    /// <summary>Whether it goes by itself.</summary>
    public bool? Ephemeral { get; init; }
}
