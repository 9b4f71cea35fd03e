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
        var looks = new[] { Gateway(shard.State), await InTimeAsync("store", StoreAsync, ct), await InTimeAsync("digests", DigestsAsync, ct) };
        return new HealthReport(looks.All(look => look.IsWell), [.. looks.Select(look => look.Line)]);
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
        return late.Count == 0
            ? (true, "digests: on time")
            : (false, $"digests: {late.Count} LATE: {string.Join("; ", late.Select(Show))}");
    }

    private static string Show(LateDigest late) =>
        $"that of {late.Day:uuuu-MM-dd} in sprint {late.Sprint.Id.Value}, server {late.Sprint.Guild.Value} ({late.Problem?.TrimEnd('.') ?? "not tried to the end yet"})";

    private async Task<(bool IsWell, string Line)> InTimeAsync(string what, Func<CancellationToken, Task<(bool, string)>> look, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            return await look(either.Token);
        }
        catch (StorageException fault)
        {
            return (false, $"{what}: {(what == "store" ? "NOT WRITABLE" : "NOT KNOWN")}: {fault.Message.TrimEnd('.')}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (false, $"{what}: NO ANSWER from the store for {Show(Patience)}");
        }
    }

    private static string Show(TimeSpan span) => span.TotalMinutes < 2 ? $"{(int)span.TotalSeconds} s" : $"{(int)span.TotalMinutes} min";
}
