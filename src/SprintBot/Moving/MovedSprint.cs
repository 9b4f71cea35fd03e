using SprintBot.Digests;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting.Versions;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Moving;

/// <summary>All that is kept of one sprint, to be written to a file or to be put into a store.</summary>
public sealed record MovedSprint
{
    public required Sprint Sprint { get; init; }

    /// <summary>Whom the sprint names in any way, and those who were there.</summary>
    public IReadOnlyList<Sprinter> People { get; init; } = [];

    /// <summary>Those of them who were there, posted or not.</summary>
    public IReadOnlyList<UserId> Attending { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>In the order of their ids, deleted ones too.</summary>
    public IReadOnlyList<Update> Updates { get; init; } = [];

    /// <summary>Oldest first, those of deleted updates too.</summary>
    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>By day.</summary>
    public IReadOnlyList<DigestPosting> Digests { get; init; } = [];

    /// <summary>Of the people.</summary>
    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    /// <summary>By person and day.</summary>
    public IReadOnlyList<ReminderAttempt> Attempts { get; init; } = [];

    /// <summary>From the first to the last.</summary>
    public IReadOnlyList<MovedDraft> Drafts { get; init; } = [];
}

/// <summary>A draft with its words.</summary>
public sealed record MovedDraft(ReportVersion Version, VersionTexts Texts);
