using NodaTime;
using NodaTime.Text;
using SprintBot.Interactions;
using SprintBot.Reminders;
using SprintBot.Sprints;

namespace SprintBot.Tests.Reminders;

public sealed class ReminderRulesTests
{
    private static readonly Sprint Sprint = new()
    {
        Id = new SprintId(1),
        Guild = new GuildId(2),
        Name = "Autumn",
        Start = new LocalDate(2026, 10, 19),
        End = new LocalDate(2026, 10, 28),
        TimeZone = "Europe/Stockholm",
        StartedBy = new UserId(3),
        StartedAt = Instant.FromUtc(2026, 10, 1, 0, 0),
    };

    private static string? Due(string now, string at, string? zone = null, string? awayFrom = null, string? awayTo = null) => ReminderRules.Due(
        new Reminder
        {
            Guild = Sprint.Guild,
            User = new UserId(4),
            At = ReminderRules.Time(at),
            TimeZone = zone,
            AwayFrom = awayFrom is null ? null : LocalDatePattern.Iso.Parse(awayFrom).Value,
            AwayTo = awayTo is null ? null : LocalDatePattern.Iso.Parse(awayTo).Value,
        },
        Sprint, InstantPattern.General.Parse(now).Value) is { } day ? LocalDatePattern.Iso.Format(day) : null;

    [Theory]
    [InlineData("2026-10-20T15:29:59Z", null)]
    [InlineData("2026-10-20T15:30:00Z", "2026-10-20")]
    [InlineData("2026-10-20T16:30:00Z", "2026-10-20")]
    [InlineData("2026-10-20T16:30:01Z", null)]
    [InlineData("2026-10-18T15:30:00Z", null)]
    [InlineData("2026-10-29T16:30:00Z", null)]
    [InlineData("2026-10-25T16:30:00Z", "2026-10-25")]
    public void It_is_due_for_an_hour_on_the_sprints_days_by_its_clocks(string now, string? day) => Assert.Equal(day, Due(now, "17:30"));

    [Theory]
    [InlineData("2026-10-21T00:10:00Z", "02:00", null, "2026-10-20")]
    [InlineData("2026-10-25T00:30:00Z", "02:30", null, "2026-10-24")]
    [InlineData("2026-10-25T01:29:00Z", "02:30", null, "2026-10-24")]
    [InlineData("2026-10-25T01:31:00Z", "02:30", null, null)]
    [InlineData("2026-10-21T03:10:00Z", "20:00", "America/Los_Angeles", "2026-10-21")]
    [InlineData("2026-10-20T08:10:00Z", "17:00", "Asia/Tokyo", "2026-10-20")]
    public void A_time_at_night_is_of_the_evening_before_and_ones_own_clocks_count(string now, string at, string? zone, string? day) => Assert.Equal(day, Due(now, at, zone));

    [Theory]
    [InlineData("2026-10-19", "2026-10-20", null)]
    [InlineData("2026-10-20", "2026-10-20", null)]
    [InlineData("2026-10-21", "2026-10-22", "2026-10-20")]
    [InlineData("2026-10-10", "2026-10-19", "2026-10-20")]
    public void Whoever_is_away_is_left_alone(string from, string to, string? day) => Assert.Equal(day, Due("2026-10-20T15:30:00Z", "17:30", awayFrom: from, awayTo: to));

    [Fact]
    public void A_sprint_that_is_ended_reminds_nobody() =>
        Assert.Null(ReminderRules.Due(new Reminder { Guild = Sprint.Guild, User = new UserId(4), At = new LocalTime(17, 30) }, Sprint with { EndedAt = Sprint.StartedAt }, Instant.FromUtc(2026, 10, 20, 15, 30)));

    [Theory]
    [InlineData("25:00")]
    [InlineData("5")]
    [InlineData("")]
    public void What_is_no_time_is_refused(string text) => Assert.Throws<UserError>(() => ReminderRules.Time(text));

    [Theory]
    [InlineData("2026-09-14", "2026-09-13")]
    [InlineData("someday", "2026-09-13")]
    public void What_are_no_days_is_refused(string from, string to) => Assert.Throws<UserError>(() => ReminderRules.Away(from, to, new LocalDate(2026, 9, 1)));

    [Fact]
    public void Days_away_are_said_as_people_say_them() =>
        Assert.Equal((new LocalDate(2026, 9, 2), new LocalDate(2026, 9, 4)), ReminderRules.Away("tomorrow", "vendredi", new LocalDate(2026, 9, 1)));
}
