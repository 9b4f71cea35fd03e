using NodaTime;

namespace SprintBot.Reports.Sprints;

/// <summary>What somebody did on a day. Texts are Discord Markdown as typed.</summary>
public sealed record Update
{
    public required UpdateId Id { get; init; }
    public required PersonId Author { get; init; }

    /// <summary>The sprint day it counts for.</summary>
    public required LocalDate Day { get; init; }

    public required string Text { get; init; }
    public TopicId? Topic { get; init; }

    /// <summary>Partners in the order given, without the author and without repeats.</summary>
    public IReadOnlyList<PersonId> With { get; init; } = [];

    public UpdateStatus? Status { get; init; }

    /// <summary>What is left to do.</summary>
    public string? Next { get; init; }

    public string? Blockers { get; init; }

    /// <summary>Whom and what the texts mention, by the names that are known.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}
