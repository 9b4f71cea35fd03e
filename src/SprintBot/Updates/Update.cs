using NodaTime;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>What a sprinter did on a day. Texts are Discord Markdown as typed; they are converted when a report is made.</summary>
public sealed record Update
{
    public required UpdateId Id { get; init; }
    public required GuildId Guild { get; init; }
    public required SprintId Sprint { get; init; }
    public required UserId Author { get; init; }

    /// <summary>The organiser who posted it on the author's behalf; null where the author did.</summary>
    public UserId? PostedBy { get; init; }

    /// <summary>The sprint day it counts for.</summary>
    public required LocalDate Day { get; init; }

    public required string Text { get; init; }
    public TopicId? Topic { get; init; }

    /// <summary>Partners in the order given, without the author and without repeats.</summary>
    public IReadOnlyList<UserId> With { get; init; } = [];

    public UpdateStatus? Status { get; init; }

    /// <summary>What is left to do.</summary>
    public string? Next { get; init; }

    public string? Blockers { get; init; }

    /// <summary>Whom and what the texts mention, by the name seen when they were posted.</summary>
    public IReadOnlyList<SeenMention> Mentions { get; init; } = [];

    /// <summary>The link to the message it was made of.</summary>
    public string? MessageLink { get; init; }

    public required Instant PostedAt { get; init; }
    public Instant? EditedAt { get; init; }

    /// <summary>What it said before, oldest first.</summary>
    public IReadOnlyList<UpdateVersion> Earlier { get; init; } = [];

    /// <summary>Set when it was deleted; it is kept so that a repeated delivery does not bring it back.</summary>
    public Instant? DeletedAt { get; init; }
}
