using NodaTime;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>Tells who changes something that the channel was told already what becomes of that.</summary>
public sealed class ToldChanges(IDigestStore store)
{
    private static readonly Phrase IsChanged = new("digests.is-changed-too", "The digest of {day} in the channel is changed too, within a minute; where that can't be, {/sprint status} says why.");

    /// <summary>A sentence; null where the channel was not told.</summary>
    public async Task<Said?> DescribeAsync(SprintId sprint, long entry, LocalDate day, CancellationToken ct) =>
        await store.FindAsync(new DigestKey(sprint, day), ct) is { HasTold: true } posting && posting.Known.Contains(entry)
            ? IsChanged.With(("day", DayNames.WithWeekday(day)))
            : null;
}
