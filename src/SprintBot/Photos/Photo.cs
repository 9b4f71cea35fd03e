using NodaTime;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Photos;

/// <summary>A photo of a sprint; its bytes are in <see cref="IPhotoFiles"/> under the same id.</summary>
public sealed record Photo
{
    public required PhotoId Id { get; init; }
    public required GuildId Guild { get; init; }
    public required SprintId Sprint { get; init; }
    public required UserId Author { get; init; }
    public required LocalDate Day { get; init; }

    /// <summary>The name of the uploaded file.</summary>
    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Discord Markdown as typed.</summary>
    public string? Caption { get; init; }

    public TopicId? Topic { get; init; }

    /// <summary>The update it was posted with.</summary>
    public UpdateId? Update { get; init; }

    public required Instant PostedAt { get; init; }

    /// <summary>Set when it was taken out by itself; it is kept so that it can come back, and a repeated delivery does not bring it.</summary>
    public Instant? DeletedAt { get; init; }
}
