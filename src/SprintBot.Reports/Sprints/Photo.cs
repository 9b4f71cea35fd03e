using NodaTime;

namespace SprintBot.Reports.Sprints;

/// <summary>A photo of a sprint; its bytes are in <see cref="IPhotoSource"/> under the same id.</summary>
public sealed record Photo
{
    public required PhotoId Id { get; init; }
    public required PersonId Author { get; init; }
    public required LocalDate Day { get; init; }

    /// <summary>The name that its file came with.</summary>
    public required string FileName { get; init; }

    /// <summary>Such as <c>image/png</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Discord Markdown as typed.</summary>
    public string? Caption { get; init; }

    public TopicId? Topic { get; init; }

    /// <summary>The update it was posted with.</summary>
    public UpdateId? Update { get; init; }
}
