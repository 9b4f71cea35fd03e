namespace SprintBot.Operating;

/// <summary>Whether metrics are sent to a collector: by OpenTelemetry's own environment variables, which the exporter then reads.</summary>
/// <param name="IsSet">Whether one names an endpoint.</param>
public sealed record MetricsTarget(bool IsSet)
{
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];
    private static readonly string[] Protocols = ["OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL"];

    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="ListeningException">One can't be: the exporter itself would only fall silent.</exception>
    public static MetricsTarget Read(Func<string, string?> variable)
    {
        var endpoints = Endpoints.Where(name => variable(name) is { Length: > 0 }).ToList();
        foreach (var name in endpoints)
            if (!Uri.TryCreate(variable(name), UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
                throw new ListeningException($"{name} is no address of a collector: write one such as http://127.0.0.1:4317.");
        foreach (var name in Protocols)
            if (endpoints.Count > 0 && variable(name) is { Length: > 0 } protocol && protocol is not ("grpc" or "http/protobuf"))
                throw new ListeningException($"{name} is no protocol that metrics can be sent by: write grpc or http/protobuf.");
        return new MetricsTarget(endpoints.Count > 0);
    }
}
