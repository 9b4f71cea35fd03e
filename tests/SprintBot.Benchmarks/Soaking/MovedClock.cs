namespace SprintBot.Benchmarks.Soaking;

/// <summary>Discord's clock, which is set forward and back.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long ahead;

    /// <summary>Sets it, against the true time.</summary>
    public void Set(TimeSpan by) => Interlocked.Exchange(ref ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));
}
