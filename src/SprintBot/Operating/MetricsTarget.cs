namespace SprintBot.Operating;

/// <summary>Whether metrics are sent to a collector: by OpenTelemetry's own environment variables, which the exporter then reads.</summary>
/// <param name="IsSet">Whether one names an endpoint.</param>
public sealed record MetricsTarget(bool IsSet)
{
    /// <param name="variable">Reads an environment variable.</param>
    public static MetricsTarget Read(Func<string, string?> variable) =>
        new(variable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } || variable("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT") is { Length: > 0 });
}
