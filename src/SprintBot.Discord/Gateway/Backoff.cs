namespace SprintBot.Discord.Gateway;

/// <summary>How long to wait before the next connection: not at all before the first resume, longer each time while connections end soon.</summary>
internal sealed class Backoff(TimeProvider time, Func<double> chance)
{
    private const double LongestSeconds = 60;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(5);

    private long? identified;
    private int shortLives;

    /// <summary>A connection, or a try at one, ended.</summary>
    /// <param name="began">When it began, as <see cref="TimeProvider.GetTimestamp"/> counts.</param>
    public void Ended(long began) => shortLives = time.GetElapsedTime(began) >= Settled ? 1 : shortLives + 1;

    /// <summary>Waits before the next try.</summary>
    public Task BeforeNextAsync(bool anew, CancellationToken ct) => Task.Delay(NextPause(anew), time, ct);

    /// <summary>How long to wait before the next try; drawn anew each time. Before a new session Discord asks for 1 to 5 seconds.</summary>
    public TimeSpan NextPause(bool anew)
    {
        if (!anew && shortLives <= 1)
            return TimeSpan.Zero;
        var growing = Math.Min(LongestSeconds, Math.Pow(2, shortLives - 1)) * (0.5 + (chance() / 2));
        var seconds = anew ? Math.Max(growing, 1 + (4 * chance())) : growing;
        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Waits until a session may begin: one in five seconds.</summary>
    public async Task BeforeIdentifyAsync(CancellationToken ct)
    {
        if (identified is { } last && BetweenIdentifies - time.GetElapsedTime(last) is { Ticks: > 0 } rest)
            await Task.Delay(rest, time, ct);
        identified = time.GetTimestamp();
    }
}
