using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>How many digests came due, and what became of them.</summary>
public sealed class DigestMetrics
{
    /// <summary>The name under which a collector finds these.</summary>
    public const string MeterName = "SprintBot.Digests";

    /// <summary>What is due, and whether Discord refuses it.</summary>
    private readonly ConcurrentDictionary<DigestKey, bool> waiting = new();

    private readonly Counter<long> due;
    private readonly Counter<long> sent;
    private readonly Counter<long> putOff;

    public DigestMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        due = meter.CreateCounter<long>("sprintbot.digests.due", "{digest}", "Digests whose time came, or that were due when the bot started");
        sent = meter.CreateCounter<long>("sprintbot.digests.sent", "{digest}", "Digests that are over, by whether there was anything to tell");
        putOff = meter.CreateCounter<long>("sprintbot.digests.put_off", "{try}", "Tries at a digest that failed and are made again later");
        meter.CreateObservableUpDownCounter("sprintbot.digests.waiting", () => waiting.Count(digest => !digest.Value), "{digest}", "Digests that are due and not in their channel yet, but for those that Discord refuses");
    }

    public void Due(DigestKey key)
    {
        if (waiting.TryAdd(key, false))
            due.Add(1);
    }

    /// <param name="key">Which digest.</param>
    /// <param name="wasEmpty">Whether there was nothing to tell.</param>
    public void Over(DigestKey key, bool wasEmpty)
    {
        waiting.TryRemove(key, out _);
        sent.Add(1, new KeyValuePair<string, object?>("sprintbot.outcome", wasEmpty ? "empty" : "sent"));
    }

    /// <param name="key">Which digest.</param>
    /// <param name="isRefused">Whether Discord refuses it, instead of being out of reach.</param>
    public void PutOff(DigestKey key, bool isRefused)
    {
        putOff.Add(1);
        waiting.TryUpdate(key, isRefused, !isRefused); // one that is over meanwhile does not come back
    }

    /// <summary>No longer waited for: sprints that have no digest any more.</summary>
    public void KeepOnly(IReadOnlySet<SprintId> sprints)
    {
        foreach (var key in waiting.Keys.Where(key => !sprints.Contains(key.Sprint)))
            waiting.TryRemove(key, out _);
    }

    /// <summary>No longer waited for: what of a sprint is not due any more is not caught up.</summary>
    public void KeepOnly(SprintId sprint, IReadOnlySet<DigestKey> due)
    {
        foreach (var key in waiting.Keys.Where(key => key.Sprint == sprint && !due.Contains(key)))
            waiting.TryRemove(key, out _);
    }
}
