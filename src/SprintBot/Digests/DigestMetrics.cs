using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>How many digests came due, and what became of them.</summary>
public sealed class DigestMetrics
{
    /// <summary>The name under which a collector finds these.</summary>
    public const string MeterName = "SprintBot.Digests";

    private readonly ConcurrentDictionary<(SprintId Sprint, LocalDate Day), bool> waiting = new();
    private readonly Counter<long> due;
    private readonly Counter<long> sent;
    private readonly Counter<long> putOff;

    public DigestMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        due = meter.CreateCounter<long>("sprintbot.digests.due", "{digest}", "Digests whose time came, or that were due when the bot started");
        sent = meter.CreateCounter<long>("sprintbot.digests.sent", "{digest}", "Digests that are over, by whether there was anything to tell");
        putOff = meter.CreateCounter<long>("sprintbot.digests.put_off", "{try}", "Tries at a digest that failed and are made again later");
        meter.CreateObservableUpDownCounter("sprintbot.digests.waiting", () => waiting.Count, "{digest}", "Digests that are due and not in their channel yet");
    }

    public void Due(SprintId sprint, LocalDate day)
    {
        if (waiting.TryAdd((sprint, day), true))
            due.Add(1);
    }

    /// <param name="sprint">Whose.</param>
    /// <param name="day">Of which day.</param>
    /// <param name="wasEmpty">Whether there was nothing to tell.</param>
    public void Over(SprintId sprint, LocalDate day, bool wasEmpty)
    {
        waiting.TryRemove((sprint, day), out _);
        sent.Add(1, new KeyValuePair<string, object?>("sprintbot.outcome", wasEmpty ? "empty" : "sent"));
    }

    public void PutOff() => putOff.Add(1);

    /// <summary>No longer waited for: days of a sprint that are over are not caught up.</summary>
    public void ForgetBefore(SprintId sprint, LocalDate day)
    {
        foreach (var key in waiting.Keys.Where(key => key.Sprint == sprint && key.Day < day))
            waiting.TryRemove(key, out _);
    }
}
