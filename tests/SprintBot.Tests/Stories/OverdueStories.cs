using NodaTime;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Nobody has ended the harbour sprint, and a sprint of the docs goes on beside it.</summary>
public sealed class OverdueStories
{
    private const string Send = "POST /channels/{channel_id}/messages";

    /// <summary>The Monday after the last day, 10:00 in Stockholm.</summary>
    private static readonly Instant DayAfter = Instant.FromUtc(2026, 9, 21, 8, 0);

    private static IReadOnlyList<string> Letters(SandboxUser user) => [.. user.Dms.Select(message => message.Content)];

    private static async Task LookAtAsync(BotInSandbox bot, Instant now)
    {
        bot.Clock.Reset(now);
        await bot.LookAtOverdueAsync();
    }

    private static async Task<SandboxChannel> WithDocsAsync(BotInSandbox bot)
    {
        var docs = bot.Guild.CreateTextChannel("docs");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Docs sprint", start = "2026-09-14", end = "2026-10-30", timezone = "Europe/Stockholm", channel = docs });
        return docs;
    }

    [Fact]
    public async Task Its_organiser_is_told_once_in_private()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await LookAtAsync(bot, DayAfter - Duration.FromHours(2));
        Assert.Empty(Letters(bot.Organiser));
        await LookAtAsync(bot, DayAfter);
        await LookAtAsync(bot, DayAfter + Duration.FromMinutes(1));
        await bot.RestartAsync();
        await LookAtAsync(bot, DayAfter + Duration.FromDays(3));
        Assert.Contains("**Harbour sprint**, which you started, had its last day on 2026-09-20 and is still open", Assert.Single(Letters(bot.Organiser)), StringComparison.Ordinal);
        Assert.Empty(Letters(bot.Ada));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task A_lost_answer_and_a_stop_make_no_second_one(int minutesUntilItIsBack)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Sandbox.Faults.DropNext(Send, times: 5, afterHandling: true);
        await LookAtAsync(bot, DayAfter);
        await bot.RestartAsync();
        await LookAtAsync(bot, DayAfter + Duration.FromMinutes(minutesUntilItIsBack));
        Assert.Single(Letters(bot.Organiser));
    }

    [Fact]
    public async Task Status_and_list_name_it_so_until_it_is_ended()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.DoesNotContain("overdue", (await bot.SlashAsync(bot.Organiser, "sprint list")).Text, StringComparison.Ordinal);
        bot.Clock.Reset(DayAfter);
        Assert.Contains("overdue", (await bot.SlashAsync(bot.Organiser, "sprint list")).Text, StringComparison.Ordinal);
        var status = (await bot.SlashAsync(bot.Organiser, "sprint status")).Text;
        Assert.Contains("overdue", status, StringComparison.Ordinal);
        Assert.Contains("`/sprint end` closes it", status, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", (await bot.SlashAsync(bot.Organiser, "sprint end")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_nobody_is_asked_which_sprint_is_meant_and_its_days_are_not_offered()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var docs = await WithDocsAsync(bot);
        var random = bot.Guild.CreateTextChannel("random");
        Assert.Contains("Which sprint do you mean?", (await bot.SlashAsync(bot.Ada, "update", new { text = "both go on" }, random)).Text, StringComparison.Ordinal);
        bot.Clock.Reset(DayAfter);
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "update", new { text = "of the docs" }, random)).Text, StringComparison.Ordinal);
        Assert.Contains("of the docs", (await bot.SlashAsync(bot.Ada, "updates list", channel: docs)).Text, StringComparison.Ordinal);
        Assert.Equal("Today, Monday 2026-09-21", (await bot.Ada.AutocompleteAsync(random, "update", "day", ""))[0].Name);
        var asked = await bot.SlashAsync(bot.Organiser, "sprint end", channel: random);
        Assert.Contains("Which sprint do you mean?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("**Harbour sprint**", (await bot.ChooseAsync(bot.Organiser, asked, "Harbour sprint, 2026-09-14 to 2026-09-20")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_keeps_nobody_from_being_reminded_of_another()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await WithDocsAsync(bot);
        await bot.SlashAsync(bot.Ada, "profile reminder time", new { time = "5pm" });
        bot.Clock.Reset(Instant.FromUtc(2026, 9, 29, 15, 0));
        await bot.LookAtRemindersAsync();
        Assert.Contains("Docs sprint", Assert.Single(Letters(bot.Ada)), StringComparison.Ordinal);
    }
}
