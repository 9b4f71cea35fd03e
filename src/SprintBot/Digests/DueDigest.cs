using NodaTime;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>Something that a sprint's channel is to be told now, unless it was told before.</summary>
/// <param name="Key">By which it is known.</param>
/// <param name="Note">Why it comes late, as it says itself; null when it does not.</param>
public sealed record DueDigest(DigestKey Key, string? Note = null)
{
    /// <summary>So long after the sprint or its late updates have ended, the channel is not told any more.</summary>
    private static readonly Duration News = Duration.FromDays(1);

    /// <summary>All that is due in a sprint.</summary>
    public static IEnumerable<DueDigest> Of(Sprint sprint, Instant now)
    {
        if (sprint.IsAnnounced && sprint.IsOpen && !SprintRules.IsOverdue(sprint, now))
            yield return Known(sprint, DigestKind.Opening, sprint.StartedAt);
        if (DigestDay.Due(sprint, now) is { } due)
            yield return new DueDigest(new DigestKey(sprint.Id, due.Day), due.NoteAt(now, sprint.DigestAt!.Value, Wording.For(sprint.Language.Locale)));
        if (sprint.EndedAt is not { } ended)
            yield break;
        if (now < ended + News)
            yield return Known(sprint, DigestKind.Ending, ended);
        var closed = ended + Duration.FromDays(SprintRules.DaysForLateUpdates);
        if (sprint.DigestAt is not null && closed <= now && now < closed + News)
            yield return Known(sprint, DigestKind.Late, closed);
    }

    /// <summary>The day in UTC, since a sprint's time zone may be changed.</summary>
    private static DueDigest Known(Sprint sprint, DigestKind kind, Instant at) => new(new DigestKey(sprint.Id, at.InUtc().Date, kind));
}
