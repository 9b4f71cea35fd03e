using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;

namespace SprintBot.Discord.Rest;

/// <summary>Waits before requests as Discord's headers ask: a bucket a route and top-level resource, and the global limit. See “Rate Limits”.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, string> bucketOfRoute = new();
    private readonly ConcurrentDictionary<string, Bucket> buckets = new();
    private readonly Lock gate = new();
    private DateTimeOffset globalUntil = DateTimeOffset.MinValue;

    /// <summary>Returns when the request may go out.</summary>
    public async Task WaitAsync(Route route, CancellationToken ct)
    {
        while (DelayOf(route) is { } delay)
            await Task.Delay(delay, time, ct);
    }

    /// <summary>Learns from an answer's headers.</summary>
    public void Learn(Route route, HttpResponseHeaders headers)
    {
        if (Header(headers, "X-RateLimit-Bucket") is not { } name)
            return;
        bucketOfRoute[route.ToString()] = name;
        if (Number(headers, "X-RateLimit-Remaining") is not { } remaining || Number(headers, "X-RateLimit-Reset-After") is not { } resetAfter)
            return;
        var until = time.GetUtcNow() + TimeSpan.FromSeconds(resetAfter);
        lock (gate)
            buckets[$"{name}:{route.MajorId}"] = new Bucket((int)remaining, until);
        Forget();
    }

    /// <summary>Learns from a 429 how long to wait.</summary>
    public void Block(Route route, TimeSpan retryAfter, bool global)
    {
        var until = time.GetUtcNow() + retryAfter;
        lock (gate)
        {
            if (global)
                globalUntil = until > globalUntil ? until : globalUntil;
            else
                buckets[KeyOf(route)] = new Bucket(0, until);
        }
    }

    private TimeSpan? DelayOf(Route route)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (!route.IsInteraction && globalUntil > now)
                return globalUntil - now;
            if (!buckets.TryGetValue(KeyOf(route), out var bucket) || bucket.Until <= now)
                return null;
            if (bucket.Remaining <= 0)
                return bucket.Until - now;
            buckets[KeyOf(route)] = bucket with { Remaining = bucket.Remaining - 1 };
            return null;
        }
    }

    private string KeyOf(Route route) => $"{bucketOfRoute.GetValueOrDefault(route.ToString(), route.ToString())}:{route.MajorId}";

    /// <summary>Every interaction has a bucket of its own: those whose time is over are dropped.</summary>
    private void Forget()
    {
        if (buckets.Count < 1000)
            return;
        var now = time.GetUtcNow();
        foreach (var (key, bucket) in buckets)
            if (bucket.Until <= now)
                buckets.TryRemove(key, out _);
    }

    private static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Header(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number is >= 0 and < 86_400 * 30 ? number : null;

    private sealed record Bucket(int Remaining, DateTimeOffset Until);
}
