using SprintBot.Discord.Model;

namespace SprintBot.Discord;

/// <summary>
/// What Discord's clock shows at least, whatever this machine's clock says: learnt from the <c>Date</c> of its answers and from the ids it makes,
/// and carried on by the timer that no setting of the clock moves.
/// </summary>
/// <remarks>
/// It errs to the earlier side only: <c>Date</c> counts whole seconds and an answer takes a while, so that it is behind by 1 second and the way, or by less
/// where an id came that was just made. Between two lessons it falls back by <see cref="TimerError"/>, and by the time for which the machine slept.
/// Each connection to the gateway is a lesson, which is when old events are delivered.
/// </remarks>
/// <param name="time">Only its timestamps are used.</param>
public sealed class DiscordClock(TimeProvider time)
{
    /// <summary>The part by which a timer may run fast: what the system allows itself while it mends its clock.</summary>
    public const double TimerError = 0.0005;

    /// <summary>A time that is earlier than the known one by more than this shows that the known one was wrong: no interaction comes so late.</summary>
    private static readonly TimeSpan Contradiction = TimeSpan.FromHours(1);

    /// <summary>The last time that an id can tell: whatever shows a later one is wrong.</summary>
    private static readonly DateTimeOffset End = new Snowflake(ulong.MaxValue).Timestamp;

    private readonly Lock gate = new();
    private readonly long origin = time.GetTimestamp();
    private (DateTimeOffset Shown, TimeSpan At)? lesson;

    /// <summary>Discord has shown this time by now.</summary>
    /// <param name="shown">In UTC; what is earlier than what is known already teaches nothing, unless it is so by more than an hour: then the known time was wrong.</param>
    public void Learn(DateTimeOffset shown)
    {
        lock (gate)
            if (shown < End && (Now is not { } known || shown > known || known - shown > Contradiction))
                lesson = (shown, Elapsed);
    }

    /// <summary>How long ago an id was made, at least; nothing while no time was learnt.</summary>
    public TimeSpan AgeAtLeast(Snowflake id)
    {
        lock (gate)
            return Now is { } now && now > id.Timestamp ? now - id.Timestamp : TimeSpan.Zero;
    }

    /// <summary>What the clock shows at least; null while no time was learnt.</summary>
    public DateTimeOffset? NowAtLeast
    {
        get
        {
            lock (gate)
                return Now;
        }
    }

    private TimeSpan Elapsed => time.GetElapsedTime(origin);

    private DateTimeOffset? Now => lesson is var (shown, at) ? shown + ((Elapsed - at) * (1 - TimerError)) : null;
}
