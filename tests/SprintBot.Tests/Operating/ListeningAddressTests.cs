using Microsoft.Extensions.Configuration;
using SprintBot.Operating;
using SprintBot.Running;

namespace SprintBot.Tests.Operating;

public sealed class ListeningAddressTests
{
    [Theory]
    [InlineData("9464", null, "127.0.0.1:9464")]
    [InlineData("9464", " 10.1.2.3 ", "10.1.2.3:9464")]
    [InlineData("65535", "10.1.2.3", "10.1.2.3:65535")]
    [InlineData("1", "sprintbot", "sprintbot:1")]
    public void A_port_is_listened_to_on_this_machine_unless_another_address_is_named(string port, string? address, string expected) =>
        Assert.Equal(expected, Read(port, address)!.Authority);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_port_nothing_is_listened_to(string? port) => Assert.Null(Read(port, "10.1.2.3"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    [InlineData("99999999999")]
    public void What_is_no_port_is_refused_in_one_line(string port) => Refused(
        "Operating:Port is not a port: write a number from 1 to 65535, or leave it out to listen to nothing.", port, null);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("[::1]")]
    [InlineData("*")]
    [InlineData("http://here")]
    public void What_is_not_one_address_is_refused_in_one_line(string address) => Refused(
        "Operating:Address is not one: write an IPv4 address of this machine, or the name by which the collector calls it; “any” is not one.", "9464", address);

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317", true)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://collector:4317", true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", false)]
    [InlineData("OTEL_SERVICE_NAME", "sprintbot", false)]
    public void Metrics_are_sent_where_OpenTelemetrys_variables_name_a_collector(string name, string value, bool expected) =>
        Assert.Equal(expected, MetricsTarget.Read(variable => variable == name ? value : null).IsSet);

    private static void Refused(string message, string port, string? address)
    {
        var failure = Assert.Throws<StartFailure>(() => Read(port, address));
        Assert.Equal((StartFailure.Settings, message), (failure.ExitCode, failure.Message));
    }

    private static ListeningAddress? Read(string? port, string? address) => BotSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Discord:Token", "a.token"), new("Operating:Port", port), new("Operating:Address", address)]).Build()).Operating;
}
