using System.Diagnostics.Metrics;

namespace SprintBot.Storage.LiteDb;

/// <summary>How much is saved, in which portions, how long that takes and what waits.</summary>
internal sealed class StoreMetrics
{
    /// <summary>The name under which a collector finds these.</summary>
    public const string MeterName = "SprintBot.Storage";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] };
    private static readonly InstrumentAdvice<int> Sizes = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256] };

    private readonly Counter<long> saves;
    private readonly Histogram<int> sizes;
    private readonly Histogram<double> durations;

    public StoreMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        saves = meter.CreateCounter<long>("sprintbot.store.saves", "{save}", "What was to be saved, by whether it is durable");
        sizes = meter.CreateHistogram("sprintbot.store.batch.size", "{save}", "Saves that became durable together", tags: null, Sizes);
        durations = meter.CreateHistogram("sprintbot.store.batch.duration", "s", "From the beginning of a batch until it was durable, or was given up", tags: null, Seconds);
        meter.CreateObservableUpDownCounter("sprintbot.store.queue", () => Waiting(), "{save}", "Saves that wait for their turn");
    }

    /// <summary>How many saves wait; the database tells.</summary>
    public Func<int> Waiting { get; set; } = () => 0;

    public void Saved(int count, bool isDurable, TimeSpan after)
    {
        saves.Add(count, new KeyValuePair<string, object?>("sprintbot.outcome", isDurable ? "saved" : "failed"));
        sizes.Record(count);
        durations.Record(after.TotalSeconds);
    }
}
