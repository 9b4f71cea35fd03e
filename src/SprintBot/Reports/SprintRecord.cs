using System.Collections.Frozen;
using NodaTime;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Reports;

/// <summary>All that is known of one sprint, read in one step: what a report is compiled from.</summary>
/// <param name="Sprint">The sprint.</param>
/// <param name="People">The server's sprinters, whoever of them took part.</param>
/// <param name="Topics">Oldest first.</param>
/// <param name="Updates">By day, then id; deleted ones are left out.</param>
/// <param name="Photos">Oldest first; those of deleted updates are left out.</param>
public sealed record SprintRecord(
    Sprint Sprint,
    IReadOnlyList<Sprinter> People,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Update> Updates,
    IReadOnlyList<Photo> Photos)
{
    /// <summary>Those credited here who are guessed to be newcomers, since nobody has said; see <see cref="NewcomerGuess"/>.</summary>
    public IReadOnlySet<UserId> GuessedNewcomers { get; init; } = FrozenSet<UserId>.Empty;

    /// <summary>The day on which the report is made: no one is asked for updates of days to come. Null where all days are over.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Whether it was read from a sprint file, where there are no commands to mend it with.</summary>
    public bool IsOfFile { get; init; }

    /// <summary>The server's other sprints.</summary>
    public IReadOnlyList<Sprint> Others { get; init; } = [];
}
