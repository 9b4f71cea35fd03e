using System.Collections.Frozen;
using NodaTime;

namespace SprintBot.Reports.Sprints;

/// <summary>All that is known of one sprint: what a report is compiled from.</summary>
/// <param name="Sprint">The sprint.</param>
/// <param name="People">Whoever of them took part.</param>
/// <param name="Topics">Oldest first.</param>
/// <param name="Updates">By day, then id.</param>
/// <param name="Photos">Oldest first.</param>
public sealed record SprintRecord(
    Sprint Sprint,
    IReadOnlyList<Person> People,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Update> Updates,
    IReadOnlyList<Photo> Photos)
{
    /// <summary>Those credited here who are guessed to be newcomers, since nobody has said.</summary>
    public IReadOnlySet<PersonId> GuessedNewcomers { get; init; } = FrozenSet<PersonId>.Empty;

    /// <summary>Those of the people who were there, whether or not an update is by them or names them.</summary>
    public IReadOnlySet<PersonId> Attending { get; init; } = FrozenSet<PersonId>.Empty;

    /// <summary>The day on which the report is made: no one is asked for updates of days to come. Null where all days are over.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Whether it was read from a sprint file, where there are no commands to mend it with.</summary>
    public bool IsOfFile { get; init; }

    /// <summary>The team's other sprints.</summary>
    public IReadOnlyList<Sprint> Others { get; init; } = [];
}
