using NodaTime;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Ada asks to be reminded at half past five, and is left alone otherwise.</summary>
public sealed class ReminderStories
{
    private const string OpenDirect = "POST /users/@me/channels";
    private const string Send = "POST /channels/{channel_id}/messages";
    private static readonly Instant HalfPastFive = Instant.FromUtc(2026, 9, 16, 15, 30);

    private static IReadOnlyList<string> Letters(SandboxUser user) => [.. user.Dms.Select(message => message.Content)];

    private static async Task<BotInSandbox> StartAsync()
    {
        var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("Reminder: at 17:30", (await bot.SlashAsync(bot.Ada, "profile reminder time", new { time = "17:30" })).Text, StringComparison.Ordinal);
        return bot;
    }

    private static async Task LookAtAsync(BotInSandbox bot, Instant now)
    {
        bot.Clock.Reset(now);
        await bot.LookAtRemindersAsync();
    }

    [Fact]
    public async Task Once_a_day_at_the_time_asked_for_and_only_whoever_asked()
    {
        await using var bot = await StartAsync();
        await LookAtAsync(bot, HalfPastFive - Duration.FromMinutes(1));
        Assert.Empty(Letters(bot.Ada));
        await LookAtAsync(bot, HalfPastFive);
        await LookAtAsync(bot, HalfPastFive + Duration.FromMinutes(1));
        await bot.RestartAsync();
        await LookAtAsync(bot, HalfPastFive + Duration.FromMinutes(30));
        Assert.Contains("Harbour sprint", Assert.Single(Letters(bot.Ada)), StringComparison.Ordinal);
        Assert.Empty(Letters(bot.Tom));
        await LookAtAsync(bot, HalfPastFive + Duration.FromDays(1));
        Assert.Equal(2, Letters(bot.Ada).Count);
    }

    [Fact]
    public async Task Whoever_has_posted_or_is_a_partner_is_left_alone()
    {
        await using var bot = await StartAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "dug" });
        await LookAtAsync(bot, HalfPastFive);
        bot.Clock.Reset(HalfPastFive + Duration.FromDays(1) - Duration.FromHours(1));
        await bot.SlashAsync(bot.Tom, "update", new { text = "dug on", with = bot.Ada });
        await LookAtAsync(bot, HalfPastFive + Duration.FromDays(1));
        Assert.Empty(Letters(bot.Ada));
        await LookAtAsync(bot, HalfPastFive + Duration.FromDays(2));
        Assert.Single(Letters(bot.Ada));
    }

    [Fact]
    public async Task Whoever_is_away_or_has_had_enough_is_left_alone()
    {
        await using var bot = await StartAsync();
        Assert.Contains("Away from 2026-09-16 to 2026-09-17", (await bot.SlashAsync(bot.Ada, "profile away", new { from = "2026-09-16", to = "2026-09-17" })).Text, StringComparison.Ordinal);
        await LookAtAsync(bot, HalfPastFive);
        await LookAtAsync(bot, HalfPastFive + Duration.FromDays(2));
        Assert.Single(Letters(bot.Ada));
        Assert.Contains("Reminder: off", (await bot.SlashAsync(bot.Ada, "profile reminder off")).Text, StringComparison.Ordinal);
        await LookAtAsync(bot, HalfPastFive + Duration.FromDays(3));
        Assert.Single(Letters(bot.Ada));
    }

    [Fact]
    public async Task Closed_direct_messages_switch_it_off_and_the_profile_says_so()
    {
        await using var bot = await StartAsync();
        bot.Ada.AcceptsDms = false;
        await LookAtAsync(bot, HalfPastFive);
        await LookAtAsync(bot, HalfPastFive + Duration.FromMinutes(1));
        Assert.Single(bot.Sandbox.Log, request => $"{request.Method} {request.Route}" == OpenDirect);
        Assert.Contains("off, since Discord took no direct message", (await bot.SlashAsync(bot.Ada, "profile show")).Text, StringComparison.Ordinal);
        bot.Ada.AcceptsDms = true;
        await bot.SlashAsync(bot.Ada, "profile reminder time", new { time = "17:30", timezone = "Europe/Stockholm" });
        await LookAtAsync(bot, HalfPastFive + Duration.FromDays(1));
        Assert.Single(Letters(bot.Ada));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    public async Task A_lost_answer_and_a_stop_make_no_second_one(int minutesUntilItIsBack, int expected)
    {
        await using var bot = await StartAsync();
        bot.Sandbox.Faults.DropNext(Send, times: 5, afterHandling: true);
        await LookAtAsync(bot, HalfPastFive);
        await bot.RestartAsync();
        await LookAtAsync(bot, HalfPastFive + Duration.FromMinutes(minutesUntilItIsBack));
        Assert.Equal(expected, Letters(bot.Ada).Count);
    }

    [Fact]
    public async Task One_that_is_more_than_an_hour_late_is_not_sent()
    {
        await using var bot = await StartAsync();
        await LookAtAsync(bot, HalfPastFive + Duration.FromMinutes(61));
        Assert.Empty(Letters(bot.Ada));
    }

    [Fact]
    public async Task Of_two_servers_each_reminds_of_its_own_sprint()
    {
        await using var bot = await StartAsync();
        var other = bot.Sandbox.CreateGuild("Elsewhere");
        var channel = other.CreateTextChannel("general");
        other.AddMember(bot.Ada);
        var organiser = other.AddMember("otto", "Otto Other", permissions: SandboxPermissions.Organiser);
        await bot.SlashAsync(organiser, "sprint start", new { name = "Other sprint", start = "2026-09-14", end = "2026-09-20", timezone = "Europe/Stockholm" }, channel);
        await LookAtAsync(bot, HalfPastFive);
        Assert.Contains("Harbour sprint", Assert.Single(Letters(bot.Ada)), StringComparison.Ordinal);
        await bot.SlashAsync(bot.Ada, "profile reminder time", new { time = "18:00" }, channel);
        await LookAtAsync(bot, HalfPastFive + Duration.FromMinutes(30));
        Assert.Contains("Other sprint", Letters(bot.Ada)[1], StringComparison.Ordinal);
    }
}
