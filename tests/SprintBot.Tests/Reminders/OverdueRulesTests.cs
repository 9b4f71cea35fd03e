using NodaTime;
using SprintBot.Reminders;
using SprintBot.Tests.Sprints;

namespace SprintBot.Tests.Reminders;

public sealed class OverdueRulesTests
{
    private static readonly LocalDate FirstDayPast = new(2026, 9, 21);

    [Fact]
    public void It_is_told_from_the_morning_after_the_last_day_on()
    {
        Assert.Null(OverdueRules.Due(Some.Sprint(), Some.Utc(2026, 9, 21, 6, 59))); // 08:59 in Stockholm
        Assert.Equal(FirstDayPast, OverdueRules.Due(Some.Sprint(), Some.Utc(2026, 9, 21, 7)));
        Assert.Equal(FirstDayPast, OverdueRules.Due(Some.Sprint(), Some.Utc(2026, 12, 1)));
    }

    [Fact]
    public void It_is_not_told_of_a_sprint_that_has_ended_has_no_last_day_or_was_started_by_nobody_known()
    {
        var now = Some.Utc(2026, 9, 22);
        Assert.Null(OverdueRules.Due(Some.Sprint() with { EndedAt = now }, now));
        Assert.Null(OverdueRules.Due(Some.Sprint() with { End = null }, now));
        Assert.Null(OverdueRules.Due(Some.Sprint() with { StartedBy = default }, now));
    }

    [Fact]
    public void Who_fills_in_a_sprint_of_long_ago_is_given_a_week()
    {
        var old = Some.Sprint() with { StartedAt = Some.Utc(2026, 11, 1) };
        Assert.Null(OverdueRules.Due(old, Some.Utc(2026, 11, 7)));
        Assert.Equal(FirstDayPast, OverdueRules.Due(old, Some.Utc(2026, 11, 8)));
    }
}
