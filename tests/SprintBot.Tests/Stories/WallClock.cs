using NodaTime.Testing;

namespace SprintBot.Tests.Stories;

/// <summary>Shows the sandbox the time that the test gives the bot; what waits, waits in real time.</summary>
internal sealed class WallClock(FakeClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();
}
