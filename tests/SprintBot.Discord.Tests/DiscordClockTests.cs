using System.Globalization;
using SprintBot.Discord.Model;

namespace SprintBot.Discord.Tests;

public sealed class DiscordClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 9, 16, 12, 0, 0, TimeSpan.Zero);
    private readonly Machine machine = new();
    private readonly DiscordClock clock;

    public DiscordClockTests() => clock = new DiscordClock(machine);

    [Fact]
    public void Nothing_is_old_while_no_time_was_learnt() => Assert.Equal(TimeSpan.Zero, clock.AgeAtLeast(new Snowflake(1)));

    [Theory]
    [InlineData(-3600)]
    [InlineData(-20)]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(3600)]
    public void How_wrong_the_machines_clock_is_makes_no_difference(int secondsFast)
    {
        machine.Shown = Noon.AddSeconds(secondsFast);
        clock.Learn(Noon);
        machine.Passed = TimeSpan.FromSeconds(10);
        Assert.InRange(clock.AgeAtLeast(Snowflake.At(Noon)).TotalSeconds, 9.99, 10);
        Assert.Equal(TimeSpan.Zero, clock.AgeAtLeast(Snowflake.At(Noon.AddSeconds(10))));
    }

    [Theory]
    [InlineData(-86_400)]
    [InlineData(86_400)]
    public void A_clock_that_is_set_while_the_bot_runs_makes_no_difference(int seconds)
    {
        clock.Learn(Noon);
        machine.Shown = Noon.AddSeconds(seconds);
        Assert.Equal(TimeSpan.Zero, clock.AgeAtLeast(Snowflake.At(Noon)));
        Assert.Equal(TimeSpan.FromSeconds(30), clock.AgeAtLeast(Snowflake.At(Noon.AddSeconds(-30))));
    }

    [Fact]
    public void What_is_made_while_a_timer_runs_as_fast_as_it_may_is_not_old()
    {
        clock.Learn(Noon);
        machine.Passed = TimeSpan.FromDays(1) * (1 + DiscordClock.TimerError); // a day has passed
        Assert.Equal(TimeSpan.Zero, clock.AgeAtLeast(Snowflake.At(Noon.AddDays(1))));
    }

    [Fact]
    public void An_earlier_time_teaches_nothing_and_a_later_one_at_once()
    {
        clock.Learn(Noon);
        clock.Learn(Noon.AddSeconds(-25)); // an interaction that was delivered late
        Assert.Equal(TimeSpan.FromSeconds(25), clock.AgeAtLeast(Snowflake.At(Noon.AddSeconds(-25))));
        clock.Learn(Noon.AddSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(5), clock.AgeAtLeast(Snowflake.At(Noon)));
    }

    [Theory]
    [InlineData("2026-09-17T12:00:00Z")]
    [InlineData("2150-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void A_time_that_cannot_have_been_counts_only_until_a_true_one_comes(string wrong)
    {
        clock.Learn(DateTimeOffset.Parse(wrong, CultureInfo.InvariantCulture));
        machine.Passed = TimeSpan.FromSeconds(10);
        clock.Learn(Noon);
        Assert.Equal(TimeSpan.Zero, clock.AgeAtLeast(Snowflake.At(Noon)));
        clock.Learn(Noon.AddSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(5), clock.AgeAtLeast(Snowflake.At(Noon)));
    }

    /// <summary>A machine whose clock shows what it was set to, while its timer counts what has passed.</summary>
    private sealed class Machine : TimeProvider
    {
        public DateTimeOffset Shown { get; set; } = Noon;

        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Shown;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
