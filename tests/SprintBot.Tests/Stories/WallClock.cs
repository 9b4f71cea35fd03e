using NodaTime.Testing;

namespace SprintBot.Tests.Stories;

/// <summary>Shows the sandbox the time that the test gives the bot, and runs on from there as a real clock does.</summary>
internal sealed class WallClock(FakeClock clock) : TimeProvider
{
    private readonly long origin = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset() + System.GetElapsedTime(origin);
}
