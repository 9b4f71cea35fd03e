using NodaTime;

namespace SprintBot.Digests;

/// <summary>Finds digests that should be in their channels. It asks the store, not the sender, which may be what is wrong.</summary>
public sealed class LateDigests(IDigestStore store, IClock clock)
{
    /// <summary>So much later than due is late.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(10);

    public async Task<IReadOnlyList<LateDigest>> FindAsync(CancellationToken ct)
    {
        var late = new List<LateDigest>();
        foreach (var sprint in await store.SprintsAsync(ct))
            if (DigestDay.Due(sprint, clock.GetCurrentInstant()) is { } due && clock.GetCurrentInstant() - due.At > Patience
                && await store.FindAsync(new DigestKey(sprint.Id, due.Day), ct) is not { IsOver: true } and var posting)
                late.Add(new LateDigest(sprint, due.Day, posting?.Problem, posting?.State == DigestState.Refused));
        return late;
    }
}
