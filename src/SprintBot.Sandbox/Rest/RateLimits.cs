using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SprintBot.Sandbox;

/// <summary>Counts requests per bucket and in all, each in windows that begin with the first request.</summary>
internal sealed class RateLimits(TimeProvider timers, TimeProvider wall, int globalPerSecond)
{
    private readonly Dictionary<string, (long Start, int Used)> windows = new(StringComparer.Ordinal);

    /// <summary>The standing of a request's bucket, itself counted.</summary>
    public RateLimit Count(Route route, IReadOnlyDictionary<string, string> path)
    {
        var (count, window) = route.Limit;
        var bucket = BucketOf(route);
        var (used, left) = Use($"{bucket}:{Route.TopLevel(path)}", window);
        return new RateLimit(bucket, count, Math.Max(0, count - used), left, wall.GetUtcNow() + left, used > count);
    }

    /// <summary>Counts towards the limit of all requests; the time to wait when it is exceeded.</summary>
    public TimeSpan? CountGlobally()
    {
        var (used, left) = Use("global", TimeSpan.FromSeconds(1));
        return used > globalPerSecond ? left : null;
    }

    private (int Used, TimeSpan Left) Use(string key, TimeSpan length)
    {
        if (!windows.TryGetValue(key, out var window) || timers.GetElapsedTime(window.Start) >= length) window = (timers.GetTimestamp(), 0);
        window.Used++;
        windows[key] = window;
        return (window.Used, length - timers.GetElapsedTime(window.Start));
    }

    private static string BucketOf(Route route) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{route.Method} {route.Template}")).AsSpan(0, 16));
}

internal sealed record RateLimit(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter, DateTimeOffset Reset, bool Exceeded)
{
    public IEnumerable<(string Name, string Value)> Headers()
    {
        yield return ("X-RateLimit-Limit", Limit.ToString(CultureInfo.InvariantCulture));
        yield return ("X-RateLimit-Remaining", Remaining.ToString(CultureInfo.InvariantCulture));
        yield return ("X-RateLimit-Reset", (Reset.ToUnixTimeMilliseconds() / 1000.0).ToString("F3", CultureInfo.InvariantCulture));
        yield return ("X-RateLimit-Reset-After", ResetAfter.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture));
        yield return ("X-RateLimit-Bucket", Bucket);
    }
}
