using SprintBot.Digests;
using SprintBot.Discord.Gateway;
using SprintBot.Storage;

namespace SprintBot.Operating;

/// <summary>Looks whether the gateway is up, whether the store can be written, and whether digests are where they belong.</summary>
public sealed class HealthCheck(Shard shard, IStoreHealth store, LateDigests digests, TimeProvider time) : IDisposable
{
    /// <summary>So soon again the answer is the same one: whoever may ask shall not keep the disk busy.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim gate = new(1);
    private readonly Look storing = new("store", "NOT WRITABLE");
    private readonly Look posting = new("digests", "NOT KNOWN");
    private (HealthReport Report, long At)? last;

    public void Dispose() => gate.Dispose();

    public async Task<HealthReport> AskAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (last is var (known, at) && time.GetElapsedTime(at) < Fresh)
                return known;
            var report = await LookAsync(ct);
            last = (report, time.GetTimestamp());
            return report;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<HealthReport> LookAsync(CancellationToken ct)
    {
        var atOnce = await Task.WhenAll(InTimeAsync(storing, StoreAsync, ct), InTimeAsync(posting, DigestsAsync, ct)); // whoever asks waits for the longer, not for both
        var looks = atOnce.Prepend(Gateway(shard.State)).ToList();
        return new HealthReport(looks.TrueForAll(look => look.IsWell), [.. looks.Select(look => look.Line)]);
    }

    private static (bool IsWell, string Line) Gateway(GatewayState state) => state switch
    {
        { SinceAcknowledged: null } => (false, "gateway: NOT CONNECTED yet"),
        { IsUp: true, SinceAcknowledged: { } ago } => (true, $"gateway: up, last heartbeat acknowledged {Show(ago)} ago"),
        { SinceAcknowledged: { } ago } => (false, $"gateway: DOWN, last heartbeat acknowledged {Show(ago)} ago; it is tried again"),
    };

    private async Task<(bool, string)> StoreAsync(CancellationToken ct)
    {
        await store.TrySavingAsync(ct);
        return (true, "store: writable");
    }

    private async Task<(bool, string)> DigestsAsync(CancellationToken ct)
    {
        var late = await digests.FindAsync(ct);
        var ours = late.Where(digest => !digest.IsRefused).ToList();
        var refused = late.Count == ours.Count ? "" : $"; Discord refuses {late.Count - ours.Count}, which is for their organisers to mend: {string.Join("; ", late.Where(digest => digest.IsRefused).Select(Show))}";
        return (ours.Count == 0, (ours.Count == 0 ? "digests: on time" : $"digests: {ours.Count} LATE: {string.Join("; ", ours.Select(Show))}") + refused);
    }

    private static string Show(LateDigest late) =>
        $"that of {late.Day:uuuu-MM-dd} in sprint {late.Sprint.Id.Value}, server {late.Sprint.Guild.Value} ({late.Problem?.TrimEnd('.') ?? "not tried to the end yet"})";

    /// <summary>On a thread that may wait, since a store that hangs holds up whoever asks it; while one look hangs no second is begun.</summary>
    private async Task<(bool IsWell, string Line)> InTimeAsync(Look look, Func<CancellationToken, Task<(bool, string)>> ask, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            if (look.UnderWay.IsCompleted)
                look.UnderWay = Task.Run(() => ask(either.Token), CancellationToken.None).Observed();
            return await look.UnderWay.WaitAsync(either.Token);
        }
        catch (StorageException fault)
        {
            return (false, $"{look.What}: {look.Otherwise}: {fault.Message.TrimEnd('.')}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (false, $"{look.What}: NO ANSWER from the store for {Show(Patience)}");
        }
    }

    /// <param name="what">What is looked at.</param>
    /// <param name="otherwise">What it is when the store says no.</param>
    private sealed class Look(string what, string otherwise)
    {
        public string What => what;
        public string Otherwise => otherwise;
        public Task<(bool, string)> UnderWay { get; set; } = Task.FromResult((true, ""));
    }

    private static string Show(TimeSpan span) => span.TotalMinutes < 2 ? $"{(int)span.TotalSeconds} s" : $"{(int)span.TotalMinutes} min";
}
