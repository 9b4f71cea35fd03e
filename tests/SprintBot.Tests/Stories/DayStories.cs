namespace SprintBot.Tests.Stories;

/// <summary>Days as people name them, and what becomes of a sprint's own.</summary>
public sealed class DayStories
{
    [Fact]
    public async Task Today_is_offered_first_then_the_days_before()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var offered = await bot.Ada.AutocompleteAsync(bot.Channel, "update", "day", "");
        Assert.Equal(["Today, Wednesday 2026-09-16", "Yesterday, Tuesday 2026-09-15", "Monday 2026-09-14"], offered.Select(choice => choice.Name));
        Assert.Equal("Yesterday, Tuesday 2026-09-15", Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "update", "day", "igår")).Name);
    }

    [Theory]
    [InlineData("gestern", "2026-09-15")]
    [InlineData("火曜日", "2026-09-15")]
    [InlineData("14.9.", "2026-09-14")]
    public async Task A_day_is_named_in_ones_own_language(string said, string day)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.StartsWith($"Saved for {day}", (await bot.SlashAsync(bot.Ada, "update", new { text = "dug", day = said })).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_come_is_asked_about_and_the_text_goes_on_with_the_answer()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var asked = await bot.SlashAsync(bot.Ada, "update", new { text = "dug the canal", day = "2026-09-18" });
        Assert.Contains("Friday 2026-09-18 has not come yet", asked.Text, StringComparison.Ordinal);
        Assert.Contains("dug the canal", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved for 2026-09-15", (await bot.ChooseAsync(bot.Ada, asked, "Yesterday, Tuesday 2026-09-15")).Content, StringComparison.Ordinal);
        var form = await bot.ChooseAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "update", new { day = "18 September" }), "Monday 2026-09-14");
        Assert.StartsWith("Saved for 2026-09-14", (await bot.SubmitAsync(bot.Ada, form, ("What you did", "by form"))).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sprint_that_is_ended_and_opened_again_has_the_days_that_it_had()
    {
        await using var bot = await BotInSandbox.StartAsync();
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Open end", start = "2026-09-14" });
        await bot.SlashAsync(bot.Ada, "update", new { text = "dug" });
        Assert.Contains("2026-09-14 to 2026-09-16", (await bot.SlashAsync(bot.Organiser, "sprint end")).Text, StringComparison.Ordinal);
        await bot.RestartAsync();
        Assert.Contains("from 2026-09-14", (await bot.SlashAsync(bot.Organiser, "sprint reopen")).Text, StringComparison.Ordinal);
        bot.Clock.AdvanceDays(1);
        await bot.SlashAsync(bot.Ada, "update", new { text = "dug on" });
        Assert.Contains("dug on", (await bot.SlashAsync(bot.Ada, "updates list", new { day = "2026-09-17" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_is_taken_out_and_put_back()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("from 2026-09-14", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { end = "none" })).Text, StringComparison.Ordinal);
        Assert.Contains("to 2026-09-18", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { end = "vendredi" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_the_first_day_tells_which_updates_lie_outside()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "dug", day = "monday" });
        await bot.SlashAsync(bot.Tom, "update", new { text = "dug too", day = "monday" });
        await bot.SlashAsync(bot.Tom, "update", new { text = "painted" });
        var moved = (await bot.SlashAsync(bot.Organiser, "sprint edit", new { start = "15 September" })).Text;
        Assert.Contains("Outside its days now: 2 updates of 2026-09-14.", moved, StringComparison.Ordinal);
        Assert.DoesNotContain("Outside", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { start = "14/09/2026" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sprint_s_days_are_offered_from_today_on()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var offered = await bot.Organiser.AutocompleteAsync(bot.Channel, "sprint start", "start", "", new { name = "x" });
        Assert.Equal(["Today, Wednesday 2026-09-16", "Tomorrow, Thursday 2026-09-17"], offered.Take(2).Select(choice => choice.Name));
        Assert.Equal("2026-09-18", (await bot.Organiser.AutocompleteAsync(bot.Channel, "sprint start", "end", "Freitag", new { name = "x" }))[0].Value);
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "x", start = "tomorrow", end = "Friday", digest = "7pm" });
        Assert.Contains("2026-09-17 to 2026-09-18", (await bot.SlashAsync(bot.Organiser, "sprint list")).Text, StringComparison.Ordinal);
    }
}
