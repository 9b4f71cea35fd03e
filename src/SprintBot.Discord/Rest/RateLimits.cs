using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace SprintBot.Discord.Rest;

/// <summary>Waits before requests as Discord's headers ask: a bucket a route and top-level resource, and the global limit of 50 a second. See “Rate Limits”.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private const int GlobalPerSecond = 50;
    private const int ForgetFrom = 1000;

    private readonly ConcurrentDictionary<string, string> bucketOfRoute = new();
    private readonly Dictionary<string, Bucket> buckets = [];
    private readonly Queue<TimeSpan> lastSecond = new();
    private readonly Lock gate = new();
    private readonly long origin = time.GetTimestamp();
    private TimeSpan globalUntil;

    private TimeSpan Now => time.GetElapsedTime(origin);

    /// <summary>Returns when the request may go out.</summary>
    /// <exception cref="DiscordApiException">It would have to wait for longer than that.</exception>
    public async Task WaitAsync(Route route, TimeSpan longest, CancellationToken ct)
    {
        while (DelayOf(route) is { } delay)
            if (delay <= longest)
                await Task.Delay(delay, time, ct);
            else
                throw new DiscordApiException(HttpStatusCode.TooManyRequests, 0, route.Name, "an earlier answer asked to wait") { RetryAfter = delay };
    }

    /// <summary>How long the request has to wait; null, and it is counted, when it may go out now.</summary>
    public TimeSpan? DelayOf(Route route)
    {
        lock (gate)
        {
            var now = Now;
            if (!route.IsInteraction && GlobalDelay(now) is { } delay)
                return delay;
            var key = KeyOf(route);
            if (buckets.TryGetValue(key, out var bucket) && bucket.Until > now)
            {
                if (bucket.Remaining <= 0)
                    return RoundedUp(bucket.Until - now);
                buckets[key] = bucket with { Remaining = bucket.Remaining - 1 };
            }
            if (!route.IsInteraction)
                lastSecond.Enqueue(now);
            return null;
        }
    }

    /// <summary>Learns from an answer's headers.</summary>
    public void Learn(Route route, HttpResponseHeaders headers)
    {
        if (Header(headers, "X-RateLimit-Bucket") is not { } name)
            return;
        bucketOfRoute[route.Name] = name;
        if (Number(headers, "X-RateLimit-Remaining") is not { } remaining || Number(headers, "X-RateLimit-Reset-After") is not { } resetAfter)
            return;
        lock (gate)
        {
            var now = Now;
            var key = KeyOf(route);
            var sameWindow = buckets.TryGetValue(key, out var known) && known.Until > now;
            var left = sameWindow ? Math.Min((int)remaining, known.Remaining) : (int)remaining; // others of this window are still under way
            if (!sameWindow || !known.IsBlocked) // what a 429 asked for stands, whatever an answer that was under way says
                buckets[key] = new Bucket(left, now + TimeSpan.FromSeconds(resetAfter));
            Forget(now);
        }
    }

    /// <summary>Learns from a 429 how long to wait.</summary>
    public void Block(Route route, TimeSpan retryAfter, bool global)
    {
        lock (gate)
        {
            var until = Now + retryAfter;
            if (global && !route.IsInteraction)
                globalUntil = until > globalUntil ? until : globalUntil;
            else
                buckets[KeyOf(route)] = new Bucket(0, until, IsBlocked: true);
            Forget(Now);
        }
    }

    private TimeSpan? GlobalDelay(TimeSpan now)
    {
        if (globalUntil > now)
            return RoundedUp(globalUntil - now);
        while (lastSecond.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            lastSecond.Dequeue();
        return lastSecond.Count < GlobalPerSecond ? null : RoundedUp(TimeSpan.FromSeconds(1) - (now - lastSecond.Peek()));
    }

    /// <summary>Timers count whole milliseconds and round down; too early would be asked for again at once.</summary>
    private static TimeSpan RoundedUp(TimeSpan delay) => TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));

    private string KeyOf(Route route) => $"{bucketOfRoute.GetValueOrDefault(route.Name, route.Name)}:{route.MajorId}";

    /// <summary>Every interaction has a bucket of its own: those whose time is over are dropped.</summary>
    private void Forget(TimeSpan now)
    {
        if (buckets.Count < ForgetFrom)
            return;
        foreach (var (key, bucket) in buckets)
            if (bucket.Until <= now)
                buckets.Remove(key);
    }

    private static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Header(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 86_400 * 30 ? number : null;

    private readonly record struct Bucket(int Remaining, TimeSpan Until, bool IsBlocked = false);
}
