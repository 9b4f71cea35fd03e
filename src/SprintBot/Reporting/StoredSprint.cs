using System.Collections.Frozen;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Reporting;

/// <summary>All that the store has of one sprint, read in one step.</summary>
/// <param name="Sprint">The sprint.</param>
/// <param name="People">The server's sprinters, whoever of them took part.</param>
/// <param name="Topics">Oldest first.</param>
/// <param name="Updates">By day, then id; deleted ones are left out.</param>
/// <param name="Photos">Oldest first; those of deleted updates are left out.</param>
public sealed record StoredSprint(
    Sprint Sprint,
    IReadOnlyList<Sprinter> People,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Update> Updates,
    IReadOnlyList<Photo> Photos)
{
    /// <summary>Those credited here who are guessed to be newcomers, since nobody has said; see <see cref="NewcomerGuess"/>.</summary>
    public IReadOnlySet<UserId> GuessedNewcomers { get; init; } = FrozenSet<UserId>.Empty;

    /// <summary>Those who have said who they are and are in no other sprint of the server: they were there, whether or not they posted.</summary>
    public IReadOnlySet<UserId> Attending { get; init; } = FrozenSet<UserId>.Empty;

    /// <summary>The server's other sprints.</summary>
    public IReadOnlyList<Sprint> Others { get; init; } = [];
}
