using System.Net;
using System.Reflection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace SprintBot.Operating;

/// <summary>Gives what the bot's meters and .NET's own measure to Prometheus, which comes for it, and to a collector, to which it is sent.</summary>
/// <param name="address">Where Prometheus comes; null for nowhere.</param>
/// <param name="target">Whether there is a collector.</param>
public sealed class MetricsExport(ListeningAddress? address, MetricsTarget target) : IHostedService
{
    private const string Meters = "SprintBot.*";

    /// <summary>.NET's own: memory, collections, threads.</summary>
    private const string RuntimeMeter = "System.Runtime";

    private MeterProvider? provider;

    /// <exception cref="ListeningException">The port can't be listened to, or the collector's variables can't be used.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var version = typeof(MetricsExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        var builder = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("sprintbot", serviceVersion: version))
            .AddMeter(Meters, RuntimeMeter);
        if (address is not null)
            builder.AddPrometheusHttpListener(options => (options.Host, options.Port, options.ScrapeEndpointPath) = (address.Host, address.Port, ListeningAddress.MetricsPath));
        if (target.IsSet)
            builder.AddOtlpExporter();
        provider = Build(builder);
        return Task.CompletedTask;
    }

    /// <summary>Off the host's thread: the exporters wait for what is under way.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() => provider?.Dispose(), CancellationToken.None);

    private MeterProvider Build(MeterProviderBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (InvalidOperationException fault) when (address is not null && fault.InnerException is HttpListenerException refused)
        {
            throw HealthListener.Refused(address, refused);
        }
        catch (Exception fault) when (target.IsSet && fault is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new ListeningException($"Metrics can't be sent as OpenTelemetry's variables (OTEL_EXPORTER_OTLP_…) say: {fault.Message}", fault);
        }
    }
}
