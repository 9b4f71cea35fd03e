using SprintBot.Operating;

namespace SprintBot.Tests.Operating;

public sealed class MetricsTargetTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", "grpc", false)]
    [InlineData("http://127.0.0.1:4317", null, true)]
    [InlineData("https://collector.example:4318/v1", "http/protobuf", true)]
    public void A_collector_is_named_by_its_address(string? endpoint, string? protocol, bool isSet) => Assert.Equal(isSet, Read(endpoint, protocol).IsSet);

    [Theory]
    [InlineData("nonsense", null, "OTEL_EXPORTER_OTLP_ENDPOINT is no address")]
    [InlineData("ftp://x", null, "OTEL_EXPORTER_OTLP_ENDPOINT is no address")]
    [InlineData("http://127.0.0.1:4317", "foo", "OTEL_EXPORTER_OTLP_PROTOCOL is no protocol")]
    public void What_the_exporter_would_fall_silent_at_is_refused(string endpoint, string? protocol, string because) =>
        Assert.StartsWith(because, Assert.Throws<ListeningException>(() => Read(endpoint, protocol)).Message, StringComparison.Ordinal);

    private static MetricsTarget Read(string? endpoint, string? protocol) =>
        MetricsTarget.Read(name => name switch { "OTEL_EXPORTER_OTLP_ENDPOINT" => endpoint, "OTEL_EXPORTER_OTLP_PROTOCOL" => protocol, _ => null });
}
