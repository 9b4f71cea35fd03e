namespace SprintBot.Discord.Tests.Fakes;

/// <summary>A clock that leaps over every wait: who waits for a minute goes on at once, and a minute has passed.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private long passed;

    public TimeSpan Passed => TimeSpan.FromTicks(Interlocked.Read(ref passed));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref passed);

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 9, 16, 12, 0, 0, TimeSpan.Zero) + Passed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
            Interlocked.Add(ref passed, dueTime.Ticks);
        return base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
