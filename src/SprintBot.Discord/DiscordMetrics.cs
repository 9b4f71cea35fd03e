using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SprintBot.Discord;

/// <summary>What can be measured of the traffic with Discord. Its tags are routes without ids, statuses and a few words: never an id, a token or a text.</summary>
internal sealed class DiscordMetrics
{
    /// <summary>The name under which a collector finds these.</summary>
    public const string MeterName = "SprintBot.Discord";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    private readonly Counter<long> reconnects;
    private readonly Counter<long> rateLimits;
    private readonly Histogram<double> heartbeats;
    private readonly Histogram<double> requests;
    private volatile bool gatewayIsUp;

    /// <param name="meters">Who makes the meter; null where nobody measures.</param>
    public DiscordMetrics(IMeterFactory? meters)
    {
        var meter = meters?.Create(MeterName) ?? new Meter(MeterName);
        reconnects = meter.CreateCounter<long>("discord.gateway.reconnects", "{reconnect}", "Connections to the gateway that ended and are made again, by how");
        rateLimits = meter.CreateCounter<long>("discord.rest.rate_limits", "{response}", "Requests that Discord answered with 429, by route and whether it is the global limit");
        heartbeats = meter.CreateHistogram("discord.gateway.heartbeat.duration", "s", "From a heartbeat to its acknowledgement", tags: null, Seconds);
        requests = meter.CreateHistogram("discord.rest.request.duration", "s", "From a request, each try of it, to the whole answer, by route and status", tags: null, Seconds);
        meter.CreateObservableGauge("discord.gateway.up", () => GatewayIsUp ? 1 : 0, "1", "Whether the gateway sends events: 1 or 0");
    }

    /// <summary>Whether the gateway sends events.</summary>
    public bool GatewayIsUp
    {
        get => gatewayIsUp;
        set => gatewayIsUp = value;
    }

    public void Reconnecting(bool resumes) => reconnects.Add(1, new KeyValuePair<string, object?>("discord.session", resumes ? "resumed" : "new"));

    public void Acknowledged(TimeSpan after) => heartbeats.Record(after.TotalSeconds);

    public void Limited(HttpMethod method, string route, bool isGlobal) => rateLimits.Add(1, new TagList(Of(method, route)) { { "discord.rate_limit.scope", isGlobal ? "global" : "route" } });

    /// <param name="method">How it was asked.</param>
    /// <param name="route">What was asked: the path with names for the ids.</param>
    /// <param name="status">HTTP's; 0 where there was no answer.</param>
    /// <param name="after">How long it took.</param>
    public void Asked(HttpMethod method, string route, int status, TimeSpan after)
    {
        var tags = new TagList(Of(method, route));
        if (status == 0)
            tags.Add("error.type", "unanswered");
        else
            tags.Add("http.response.status_code", status);
        requests.Record(after.TotalSeconds, tags);
    }

    private static KeyValuePair<string, object?>[] Of(HttpMethod method, string route) => [new("http.request.method", method.Method), new("http.route", route)];
}
