using System.Diagnostics.Metrics;
using SprintBot.Reports.Model;

namespace SprintBot.Reporting;

/// <summary>How long reports take to be made.</summary>
public sealed class ReportMetrics
{
    /// <summary>The name under which a collector finds these.</summary>
    public const string MeterName = "SprintBot.Reports";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] };

    private readonly Histogram<double> durations;

    public ReportMetrics(IMeterFactory meters) =>
        durations = meters.Create(MeterName).CreateHistogram("sprintbot.report.duration", "s", "From a report's beginning until it is packed, by format", tags: null, Seconds);

    public void Made(ReportFormat format, TimeSpan after) =>
        durations.Record(after.TotalSeconds, new KeyValuePair<string, object?>("sprintbot.report.format", ReportFormatName.Of(format)));
}
