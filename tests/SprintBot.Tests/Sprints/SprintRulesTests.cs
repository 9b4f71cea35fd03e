using NodaTime;
using SprintBot.Interactions;
using SprintBot.Sprints;

namespace SprintBot.Tests.Sprints;

public sealed class SprintRulesTests
{
    private static readonly Instant Now = Some.Utc(2026, 9, 13);

    private static Sprint Start(SprintInput input) => SprintRules.Start(input, new SprintId(5), Some.Guild, Some.Channel, Some.Ada, Now);

    [Fact]
    public void A_name_is_enough_to_start_a_sprint_today_in_this_channel()
    {
        var sprint = Start(new SprintInput { Name = "  Harbour \n sprint " });
        Assert.Equal(("Harbour sprint", new LocalDate(2026, 9, 13), Some.Channel, true), (sprint.Name, sprint.Start, sprint.Channel, sprint.IsOpen));
        Assert.Null(sprint.End);
    }

    [Theory]
    [InlineData(null, null, null, null, "needs a name")]
    [InlineData("x", "2026-13-01", null, null, "not a date")]
    [InlineData("x", "04/09/2026", null, null, "can be 2026-09-04 or 2026-04-09")]
    [InlineData("x", "2026-09-14", "2026-09-13", null, "is before the first")]
    [InlineData("x", "2026-09-14", "2062-09-20", null, "more than a year")]
    [InlineData("x", null, null, "Mars/Olympus", "not a time zone")]
    public void What_can_not_be_is_refused_with_what_to_do_next(string? name, string? start, string? end, string? zone, string message)
    {
        var error = Assert.Throws<UserError>(() => Start(new SprintInput { Name = name, Start = start, End = end, TimeZone = zone }));
        Assert.Contains(message, error.WhatHappened, StringComparison.Ordinal);
        Assert.NotEmpty(error.WhatNext);
    }

    [Fact]
    public void A_long_name_is_refused() =>
        Assert.Contains("at most 100", Assert.Throws<UserError>(() => Start(new SprintInput { Name = new string('x', 101) })).WhatHappened, StringComparison.Ordinal);

    [Fact]
    public void Time_zones_are_found_by_city_and_spelled_as_the_data_spells_them()
    {
        Assert.Equal("Europe/Stockholm", TimeZones.Find("europe/stockholm"));
        Assert.Equal("America/New_York", TimeZones.Search("new york").First());
        Assert.Equal("Europe/Rome", TimeZones.Search("rom").First());
    }

    [Fact]
    public void An_empty_text_takes_back_what_stood_there_and_silence_keeps_it()
    {
        var sprint = Some.Sprint() with { Goals = "Ship it", Host = "The harbour office" };
        var changed = SprintRules.Change(sprint, new SprintInput { Goals = " " }, Now);
        Assert.Null(changed.Goals);
        Assert.Equal("The harbour office", changed.Host);
    }

    [Fact]
    public void A_sprint_ends_once_and_gets_its_last_day()
    {
        var open = Some.Sprint() with { End = null };
        var ended = SprintRules.End(open, new LocalDate(2026, 9, 18), Now);
        Assert.Equal(new LocalDate(2026, 9, 18), ended.End);
        Assert.Throws<UserError>(() => SprintRules.End(ended, null, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-09-20")]
    public void A_sprint_that_is_opened_again_has_the_days_that_it_had(string? end)
    {
        var open = Some.Sprint() with { End = end is null ? null : new LocalDate(2026, 9, 20) };
        Assert.Equal(open, SprintRules.Reopen(SprintRules.End(open, new LocalDate(2026, 9, 18), Now)));
        var said = SprintRules.Change(SprintRules.End(open, null, Now), new SprintInput { End = "2026-09-19" }, Now);
        Assert.Equal(new LocalDate(2026, 9, 19), SprintRules.Reopen(said).End);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("keiner")]
    [InlineData("なし")]
    public void A_last_day_can_be_taken_out(string none) => Assert.Null(SprintRules.Change(Some.Sprint(), new SprintInput { End = none }, Some.Utc(2026, 9, 16)).End);

    [Theory]
    [InlineData("tomorrow", "Friday", "2026-09-14", "2026-09-18")] // today is a Sunday
    [InlineData("måndag", "söndag", "2026-09-14", "2026-09-20")]
    [InlineData("14. September", "18.9.", "2026-09-14", "2026-09-18")]
    public void Days_are_said_as_people_say_them(string start, string end, string first, string last)
    {
        var sprint = Start(new SprintInput { Name = "x", Start = start, End = end });
        Assert.Equal((first, last), (SprintDay.Show(sprint.Start), SprintDay.Show(sprint.End!.Value)));
    }

    [Fact]
    public void A_sprint_whose_last_day_is_past_is_overdue_and_out_of_the_way_of_others()
    {
        var (over, now) = (Some.Sprint(), Some.Utc(2026, 9, 21));
        Assert.False(SprintRules.IsOverdue(over, Some.Utc(2026, 9, 21, 1))); // before four in the morning
        Assert.True(SprintRules.IsOverdue(over, now));
        Assert.False(SprintRules.IsOverdue(over with { EndedAt = now }, now));
        Assert.False(SprintRules.IsOverdue(over with { End = null }, now));
        var current = Some.Sprint() with { Id = new SprintId(2), Channel = new ChannelId(99), End = null };
        Assert.Equal([current], SprintRules.ToPostTo([current, over], new ChannelId(7), now));
        Assert.Equal([over], SprintRules.ToPostTo([current, over], Some.Channel, now));
        Assert.Equal([over], SprintRules.ToPostTo([over], new ChannelId(7), now));
        Assert.Equal([current, over], SprintRules.ToEnd([current, over], new ChannelId(7)));
    }

    [Fact]
    public void The_channels_sprint_is_meant_before_any_other()
    {
        var here = Some.Sprint();
        var elsewhere = Some.Sprint() with { Id = new SprintId(2), Channel = new ChannelId(99) };
        Assert.Equal([here], SprintRules.ToPostTo([elsewhere, here], Some.Channel, Now));
        Assert.Equal([elsewhere], SprintRules.ToPostTo([elsewhere], Some.Channel, Now));
        Assert.Equal([elsewhere, here], SprintRules.ToPostTo([elsewhere, here], new ChannelId(7), Now));
        Assert.Throws<UserError>(() => SprintRules.ToPostTo([], Some.Channel, Now));
    }

    [Fact]
    public void The_channels_sprint_that_just_ended_takes_late_updates_before_an_open_one_elsewhere()
    {
        var ended = Some.Sprint() with { EndedAt = Now };
        var elsewhere = Some.Sprint() with { Id = new SprintId(2), Channel = new ChannelId(99) };
        Assert.Equal([ended], SprintRules.ToPostTo([elsewhere, ended], Some.Channel, Now));
        Assert.Equal([ended], SprintRules.ToOrganise([elsewhere, ended], Some.Channel, Now));
        Assert.Equal([elsewhere], SprintRules.ToPostTo([elsewhere, ended], Some.Channel, Now + Duration.FromDays(8)));
        Assert.Equal([ended], SprintRules.ToOrganise([ended], new ChannelId(7), Now + Duration.FromDays(8)));
    }

    [Fact]
    public void A_channel_has_one_open_sprint()
    {
        var here = Some.Sprint();
        var another = here with { Id = new SprintId(2) };
        Assert.Contains("is open in", Assert.Throws<UserError>(() => SprintRules.HasChannelToItself(another, [here])).WhatHappened, StringComparison.Ordinal);
        SprintRules.HasChannelToItself(here, [here]);
        SprintRules.HasChannelToItself(another with { Channel = new ChannelId(99) }, [here]);
        SprintRules.HasChannelToItself(another, [here with { EndedAt = Now }]);
    }

    [Fact]
    public void A_first_day_of_long_ago_needs_a_last_day()
    {
        Assert.Contains("more than a year ago", Assert.Throws<UserError>(() => Start(new SprintInput { Name = "x", Start = "2006-09-14" })).WhatHappened, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2006, 9, 14), Start(new SprintInput { Name = "x", Start = "2006-09-14", End = "2006-09-20" }).Start);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public void Late_updates_are_taken_for_a_week_after_the_end(int days, bool taken)
    {
        var ended = Some.Sprint() with { EndedAt = Now };
        var chosen = Record.Exception(() => SprintRules.ToPostTo([ended], Some.Channel, Now + Duration.FromDays(days)));
        Assert.Equal(taken, chosen is null);
    }
}
