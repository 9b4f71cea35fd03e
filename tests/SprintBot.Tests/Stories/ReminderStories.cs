using System.Text;
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

    [Fact]
    public async Task Its_button_opens_the_form_and_what_is_sent_there_is_in_the_servers_sprint()
    {
        await using var bot = await StartAsync();
        await LookAtAsync(bot, HalfPastFive);
        var letter = Assert.Single(bot.Ada.Dms);
        Assert.Contains("**Harbour sprint** in Tidewater", letter.Text, StringComparison.Ordinal);
        var form = await bot.Ada.ClickAsync(letter, "Post an update");
        Assert.DoesNotContain("With whom", form.Modal!.Fields.Select(field => field.Label));
        var saved = await bot.SubmitAsync(bot.Ada, form, ("What you did", "dug the mole"), ("Topic", "Mole"));
        Assert.StartsWith("Saved in Harbour sprint.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(["Edit", "More", "Add photo", "Undo", "What is it for?"], saved.Buttons);
        Assert.Contains("dug the mole", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
        Assert.Contains("dug the mole", Assert.Single(bot.Ada.Dms).Text, StringComparison.Ordinal);
        Assert.StartsWith("Taken back.", (await bot.ClickAsync(bot.Ada, saved, "Undo")).Text, StringComparison.Ordinal);
        Assert.StartsWith("It is back.", (await bot.ClickAsync(bot.Ada, saved, "Bring it back")).Text, StringComparison.Ordinal);
        var edited = await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", "dug it anew"));
        Assert.Contains("dug it anew", edited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_the_next_morning_it_is_for_the_day_it_was_about_and_a_question_is_asked_there_too()
    {
        await using var bot = await StartAsync();
        await bot.SlashAsync(bot.Tom, "update", new { text = "dug", topic = "Harbour wall" });
        await LookAtAsync(bot, HalfPastFive);
        bot.Clock.Reset(HalfPastFive + Duration.FromHours(16));
        var question = await bot.SubmitAsync(bot.Ada, await bot.Ada.ClickAsync(bot.Ada.Dms[0], "Post an update"), ("What you did", "dug too"), ("Topic", "Harbor wall"));
        var saved = await bot.ChooseAsync(bot.Ada, question, "Harbour wall");
        Assert.StartsWith("Saved in Harbour sprint for 2026-09-16.", saved.Text, StringComparison.Ordinal);
        Assert.StartsWith("Taken back.", (await bot.ClickAsync(bot.Ada, saved, "Undo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_the_server_or_comes_too_late_is_told_so()
    {
        await using var bot = await StartAsync();
        await LookAtAsync(bot, HalfPastFive);
        var letter = bot.Ada.Dms[0];
        var form = await bot.Ada.ClickAsync(letter, "Post an update");
        bot.Guild.Remove(bot.Ada);
        Assert.Equal("You are not in that server any more. Join it again to post there.", (await bot.Ada.ClickAsync(letter, "Post an update")).Text);
        Assert.StartsWith("You are not in that server any more. Join it again to post there.\nYour text was:\ndug", (await bot.SubmitAsync(bot.Ada, form, ("What you did", "dug"))).Text, StringComparison.Ordinal);
        bot.Guild.AddMember(bot.Ada);
        await bot.SlashAsync(bot.Organiser, "sprint end");
        Assert.NotNull((await bot.Ada.ClickAsync(letter, "Post an update")).Modal);
        bot.Clock.AdvanceDays(8);
        Assert.Equal("Harbour sprint has ended, and took late updates until 2026-09-23. An organiser opens it again with `/sprint reopen`.", (await bot.Ada.ClickAsync(letter, "Post an update")).Text);
        bot.Guild.Remove(bot.Sandbox.Bot);
        Assert.StartsWith("SprintBot is not in that server any more.", (await bot.Ada.ClickAsync(letter, "Post an update")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_in_the_language_in_which_it_was_asked_for()
    {
        await using var bot = await StartAsync();
        var member = bot.Guild.AddMember("kim", "Kim", locale: "de");
        var set = await bot.SlashAsync(member, "profile reminder time", new { time = "17:30" });
        Assert.Equal("Erinnerung: um 17:30 in der Zeitzone des Sprints, an Tagen, an denen noch nichts von dir da ist.\nGespeichert.", set.Text);
        Assert.StartsWith("„halb“ ist keine Uhrzeit.", (await bot.SlashAsync(member, "profile reminder time", new { time = "halb" })).Text, StringComparison.Ordinal);
        Assert.StartsWith("Der 16.9.2026 liegt vor dem 17.9.2026.", (await bot.SlashAsync(member, "profile away", new { from = "17.9.2026", to = "16.9.2026" })).Text, StringComparison.Ordinal);
        await bot.RestartAsync();
        await bot.SlashAsync(bot.Tom, "help"); // the servers are known again
        await LookAtAsync(bot, HalfPastFive);
        Assert.StartsWith("Kurz zu **Harbour sprint** auf Tidewater", Assert.Single(Letters(member)), StringComparison.Ordinal);
        Assert.Equal("Etwas melden", Assert.Single(member.Dms[0].Buttons).Label);
        Assert.StartsWith("A word about **Harbour sprint** in Tidewater", Assert.Single(Letters(bot.Ada)), StringComparison.Ordinal);
        Assert.Contains("\"language\":\"de\"", Encoding.UTF8.GetString((await bot.SlashAsync(member, "profile export")).Attachments[0].Bytes).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
