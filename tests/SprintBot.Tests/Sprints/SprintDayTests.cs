using NodaTime;
using SprintBot.Interactions;
using SprintBot.Sprints;

namespace SprintBot.Tests.Sprints;

public sealed class SprintDayTests
{
    [Theory]
    [InlineData("2026-09-15T10:00:00Z", "Europe/Stockholm", "2026-09-15")]
    [InlineData("2026-09-15T22:30:00Z", "Europe/Stockholm", "2026-09-15")] // half past midnight
    [InlineData("2026-09-16T01:59:59Z", "Europe/Stockholm", "2026-09-15")] // one second before four
    [InlineData("2026-09-16T02:00:00Z", "Europe/Stockholm", "2026-09-16")] // four o'clock
    [InlineData("2026-09-15T15:00:00Z", "Asia/Tokyo", "2026-09-15")] // midnight
    [InlineData("2026-09-15T19:00:00Z", "Asia/Tokyo", "2026-09-16")]
    [InlineData("2026-03-29T01:59:00Z", "Europe/Stockholm", "2026-03-28")] // clocks went forward at two: 03:59
    [InlineData("2026-03-29T02:00:00Z", "Europe/Stockholm", "2026-03-29")] // 04:00
    [InlineData("2026-10-25T02:59:00Z", "Europe/Stockholm", "2026-10-24")] // clocks went back at three: 03:59
    [InlineData("2026-10-25T03:00:00Z", "Europe/Stockholm", "2026-10-25")] // 04:00
    [InlineData("2011-12-30T13:59:00Z", "Pacific/Apia", "2011-12-29")] // the island that left a day out
    public void An_update_after_midnight_belongs_to_the_evening_before(string instant, string zone, string day)
    {
        var at = NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value;
        Assert.Equal(day, SprintDay.Show(SprintDay.Of(at, Some.Sprint(zone))));
    }

    [Theory]
    [InlineData("today", "2026-09-16")]
    [InlineData("Yesterday", "2026-09-15")]
    [InlineData("monday", "2026-09-14")]
    [InlineData("wed", "2026-09-16")]
    [InlineData(" 2026-09-15 ", "2026-09-15")]
    [InlineData("gestern", "2026-09-15")]
    [InlineData("mercredi", "2026-09-16")]
    [InlineData("月曜日", "2026-09-14")]
    [InlineData("15/9", "2026-09-15")]
    public void A_day_is_named_as_people_say_it(string text, string day) =>
        Assert.Equal(day, SprintDay.Show(SprintDay.Named(text, Some.Utc(2026, 9, 16), Some.Sprint())));

    [Theory]
    [InlineData("2026-02-30", "is not a day")]
    [InlineData("someday", "is not a day")]
    [InlineData("", "is not a day")]
    [InlineData("sunday", "is not a day of Harbour sprint")] // last Sunday was before the sprint
    [InlineData("2026-09-21", "is not a day of Harbour sprint")]
    public void A_day_that_is_none_of_the_sprints_is_refused_with_what_to_write(string text, string message)
    {
        var error = Assert.Throws<UserError>(() => SprintDay.Named(text, Some.Utc(2026, 9, 16), Some.Sprint()));
        Assert.Contains(message, error.WhatHappened, StringComparison.Ordinal);
        Assert.Contains("2026-09-14", error.WhatNext, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_to_come_is_asked_about_and_those_so_far_are_offered()
    {
        var question = Assert.Throws<Question>(() => SprintDay.Named("2026-09-20", Some.Utc(2026, 9, 16), Some.Sprint()));
        Assert.Contains("Sunday 2026-09-20 has not come yet", question.Message, StringComparison.Ordinal);
        Assert.Equal(["Today, Wednesday 2026-09-16", "Yesterday, Tuesday 2026-09-15", "Monday 2026-09-14"], question.Choices.Select(choice => choice.Name.ToString()));
        Assert.Equal(SprintDay.QuestionKey, question.Key);
    }

    [Fact]
    public void A_date_that_can_be_two_is_the_one_that_the_sprint_has()
    {
        var sprint = Some.Sprint() with { Start = new LocalDate(2026, 4, 1), End = new LocalDate(2026, 4, 5) };
        Assert.Equal(new LocalDate(2026, 4, 3), SprintDay.Named("03/04/2026", Some.Utc(2026, 5, 1), sprint));
        Assert.Contains("can be", Assert.Throws<UserError>(() => SprintDay.Named("07/08/2026", Some.Utc(2026, 9, 1), sprint)).WhatHappened, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "2026-09-14")] // not begun
    [InlineData(17, "2026-09-17")]
    [InlineData(25, "2026-09-20")] // late
    public void An_update_without_a_day_counts_for_today_within_the_sprint(int dayOfMonth, string day) =>
        Assert.Equal(day, SprintDay.Show(SprintDay.WhenNoneIsNamed(Some.Utc(2026, 9, dayOfMonth), Some.Sprint())));

    [Fact]
    public void Long_after_the_sprint_the_day_must_be_named()
    {
        var error = Assert.Throws<UserError>(() => SprintDay.WhenNoneIsNamed(Some.Utc(2026, 11, 1), Some.Sprint()));
        Assert.Contains("day:2026-09-20", error.WhatNext, StringComparison.Ordinal);
    }

    [Fact]
    public void All_days_so_far_can_be_named_and_the_newest_comes_first()
    {
        var open = Some.Sprint() with { End = null };
        Assert.Equal([new LocalDate(2026, 9, 16), new LocalDate(2026, 9, 15), new LocalDate(2026, 9, 14)], SprintDay.Days(open, Some.Utc(2026, 9, 16)));
    }
}
