using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>An organiser opens, describes and ends sprints; people say who they are and what they work on.</summary>
public sealed class OrganisingStories
{
    [Theory]
    [InlineData("2026-09-31", null, null, "not a date")]
    [InlineData("2026-09-20", "2026-09-14", null, "is before the first")]
    [InlineData(null, null, "Atlantis", "not a time zone")]
    public async Task What_can_not_be_is_refused_with_what_to_do_next(string? start, string? end, string? timezone, string message)
    {
        await using var bot = await BotInSandbox.StartAsync();
        var options = new Dictionary<string, object> { ["name"] = "x" };
        foreach (var (name, value) in new[] { ("start", start), ("end", end), ("timezone", timezone) })
            if (value is not null)
                options[name] = value;
        Assert.Contains(message, (await bot.SlashAsync(bot.Organiser, "sprint start", options)).Text, StringComparison.Ordinal);
        Assert.Contains("no sprint yet", (await bot.SlashAsync(bot.Organiser, "sprint list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_digest_tell_what_is_in_the_way_by_person_until_it_is_not()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Tom, "update", new { text = "painted", topic = "Fences", blockers = $"{bot.Ada.Mention} has the brush" });
        await bot.SlashAsync(bot.Ada, "update", new { text = "wired", blockers = "no wifi" });
        var status = (await bot.SlashAsync(bot.Organiser, "sprint status")).Text;
        Assert.Contains("In the way:\n- Ada Byron: no wifi (Wednesday, 16 September)\n- Tom Okafor: Ada Byron has the brush (Fences, Wednesday, 16 September)", status, StringComparison.Ordinal);
        Assert.Contains("\n*In the way:* no wifi", await bot.DigestAsync(), StringComparison.Ordinal);

        await bot.SlashAsync(bot.Ada, "update", new { text = "wired on" });
        Assert.DoesNotContain("no wifi", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_lists_a_day_of_everybody_by_person()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Tom, "update", new { text = "painted", topic = "Fences" });
        await bot.SlashAsync(bot.Ada, "update", new { text = "sailed", day = "2026-09-14" });
        await bot.SlashAsync(bot.Ada, "update", new { text = "wired" });
        Assert.Equal(
            "Harbour sprint: 2 updates of 2 people\n**Ada Byron**\n- 2026-09-16 · wired\n**Tom Okafor**\n- 2026-09-16 · Fences · painted",
            (await bot.SlashAsync(bot.Organiser, "updates list", new { day = "2026-09-16", everybody = true })).Text);
        Assert.Contains("sailed", (await bot.SlashAsync(bot.Organiser, "updates list", new { everybody = true })).Text, StringComparison.Ordinal);
        Assert.Contains("for organisers only", (await bot.SlashAsync(bot.Tom, "updates list", new { everybody = true })).Text, StringComparison.Ordinal);
        Assert.Contains("Leave out one of them", (await bot.SlashAsync(bot.Organiser, "updates list", new { everybody = true, who = bot.Ada })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_zones_are_offered_by_city()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var offered = await bot.Organiser.AutocompleteAsync(bot.Channel, "sprint start", "timezone", "stock", new { name = "x" });
        Assert.Equal("Europe/Stockholm · 14:00 now", offered[0].Name);
        Assert.InRange((await bot.Organiser.AutocompleteAsync(bot.Channel, "sprint start", "timezone", "")).Count, 1, 25);
    }

    [Fact]
    public async Task The_texts_of_the_report_are_written_in_a_form_that_keeps_them()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SubmitAsync(bot.Organiser, await bot.SlashAsync(bot.Organiser, "sprint edit"), ("Goals", "- ship it"), ("Signed by", "Vera"));
        var again = await bot.SlashAsync(bot.Organiser, "sprint edit");
        Assert.Equal(("- ship it", "Vera"), (again.Modal!.Field("Goals").Value, again.Modal.Field("Signed by").Value));
    }

    [Fact]
    public async Task Dates_and_places_are_changed_by_options()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("2026-09-14 to 2026-09-22", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { end = "2026-09-22" })).Text, StringComparison.Ordinal);
        Assert.Contains("before the first", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { end = "2026-09-01" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sprint_ends_takes_late_updates_for_a_week_and_can_be_opened_again()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("ended", (await bot.SlashAsync(bot.Organiser, "sprint end")).Text, StringComparison.Ordinal);
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "update", new { text = "late" })).Text, StringComparison.Ordinal);
        bot.Clock.AdvanceDays(8);
        Assert.Contains("No sprint is open", (await bot.SlashAsync(bot.Ada, "update", new { text = "too late" })).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "sprint reopen");
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "update", new { text = "in time", day = "2026-09-20" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisers_commands_are_not_shown_to_others()
    {
        await using var bot = await BotInSandbox.StartAsync();
        await Assert.ThrowsAsync<ClientRefusal>(() => bot.Ada.SlashAsync(bot.Channel, "sprint start", new { name = "x" }));
    }

    [Fact]
    public async Task A_server_can_allow_organisers_commands_to_others()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Guild.AllowCommand("sprint", bot.Ada);
        Assert.Contains("The sprint is open", (await bot.SlashAsync(bot.Ada, "sprint start", new { name = "x" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisers_commands_are_refused_to_others_even_where_Discord_lets_them_through()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Guild.AllowCommand("sprint", bot.Ada);
        bot.Sandbox.Faults.RefuseNext("GET /applications/{application_id}/guilds/{guild_id}/commands/permissions", 403, 50001, "Missing Access");
        Assert.Contains("for organisers", (await bot.SlashAsync(bot.Ada, "sprint end")).Text, StringComparison.Ordinal);
        Assert.Contains("open", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_server_never_sees_anothers_data()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var elsewhere = bot.Sandbox.CreateGuild("Elsewhere");
        var channel = elsewhere.CreateTextChannel("general");
        var other = elsewhere.AddMember("zoe", "Zoe", permissions: SandboxPermissions.Organiser);
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "ours" });
        Assert.Contains("no sprint yet", (await bot.SlashAsync(other, "sprint list", channel: channel)).Text, StringComparison.Ordinal);
        Assert.Contains("No sprint is open", (await bot.SlashAsync(other, "update", new { text = "theirs" }, channel)).Text, StringComparison.Ordinal);
        var id = (await bot.Ada.AutocompleteAsync(bot.Channel, "updates delete", "update", ""))[0].Value;
        Assert.Contains("not known any more", (await bot.SlashAsync(other, "updates delete", new { update = id }, channel)).Text, StringComparison.Ordinal);
        Assert.NotNull(saved);
    }

    [Fact]
    public async Task Two_sprints_at_once_are_told_apart_by_their_channels()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var other = bot.Guild.CreateTextChannel("docs");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Docs sprint", start = "2026-09-14", channel = other });
        await bot.SlashAsync(bot.Ada, "update", new { text = "for the docs" }, other);
        Assert.Contains("for the docs", (await bot.SlashAsync(bot.Ada, "updates list", channel: other)).Text, StringComparison.Ordinal);
        Assert.Contains("no update", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
        var third = bot.Guild.CreateTextChannel("random");
        var asked = await bot.SlashAsync(bot.Ada, "update", new { text = "where?" }, third);
        Assert.Contains("Which sprint do you mean?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("where?", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_channel_does_not_tell_the_sprint_the_answer_asks_and_goes_on_with_what_was_sent()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var docs = bot.Guild.CreateTextChannel("docs");
        var third = bot.Guild.CreateTextChannel("random");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Docs sprint", start = "2026-09-14", channel = docs });

        var saved = await bot.ChooseAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "update", new { text = "where?" }, third), "Docs sprint, from 2026-09-14");
        Assert.Contains("Saved", saved.Text, StringComparison.Ordinal);
        var form = await bot.SlashAsync(bot.Ada, "update", channel: third);
        Assert.Contains("Saved", (await bot.SubmitAsync(bot.Ada, form, ("What you did", "by form"))).Text, StringComparison.Ordinal);

        var listed = (await bot.SlashAsync(bot.Ada, "updates list", channel: docs)).Text;
        Assert.Contains("where?", listed, StringComparison.Ordinal);
        Assert.Contains("by form", listed, StringComparison.Ordinal);
        Assert.Contains("no update", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_from_before_a_restart_gives_the_text_back()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var docs = bot.Guild.CreateTextChannel("docs");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Docs sprint", start = "2026-09-14", channel = docs });
        var asked = await bot.SlashAsync(bot.Ada, "update", new { text = "a long story" }, bot.Guild.CreateTextChannel("random"));
        await bot.RestartAsync();
        Assert.Contains("send it again", (await bot.ChooseAsync(bot.Ada, asked, "Docs sprint, from 2026-09-14")).Text, StringComparison.Ordinal);
        Assert.Contains("a long story", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_has_one_sprint_at_a_time()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var docs = bot.Guild.CreateTextChannel("docs");
        Assert.Contains("Harbour sprint is open in", (await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Another" })).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Docs sprint", channel = docs });
        Assert.Contains("Harbour sprint is open in", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { channel = bot.Channel }, docs)).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "sprint end");
        Assert.Contains("open", (await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Another" })).Text, StringComparison.Ordinal);
        Assert.Contains("Another is open in", (await bot.SlashAsync(bot.Organiser, "sprint reopen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_update_goes_to_the_sprint_of_its_channel()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Organiser, "sprint end");
        var docs = bot.Guild.CreateTextChannel("docs");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Docs sprint", channel = docs });
        await bot.SlashAsync(bot.Ada, "update", new { text = "late" });
        Assert.Contains("late", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
        Assert.Contains("no update", (await bot.SlashAsync(bot.Ada, "updates list", channel: docs)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_are_added_changed_and_listed()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("not a link", (await bot.SlashAsync(bot.Ada, "topic add", new { name = "Parser", url = "javascript:x" })).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Ada, "topic add", new { name = "Parser", url = "https://forge.example/p", about = "read it all", kind = "branch" });
        Assert.Contains("already", (await bot.SlashAsync(bot.Tom, "topic add", new { name = "parser" })).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Tom, "topic edit", new { topic = "parser", name = "Reader" });
        Assert.Contains("**Reader** (branch) <https://forge.example/p>: read it all", (await bot.SlashAsync(bot.Ada, "topic list")).Text, StringComparison.Ordinal);
        Assert.Contains("no topic", (await bot.SlashAsync(bot.Ada, "topic edit", new { topic = "Parser", name = "x" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_topics_that_are_one_are_merged_when_the_organiser_says_so()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "topic add", new { name = "Parser", about = "read it all" });
        await bot.SlashAsync(bot.Ada, "update", new { text = "first", topic = "Grammar" });
        var asked = await bot.SlashAsync(bot.Tom, "topic edit", new { topic = "Grammar", name = "Parser", url = "https://forge.example/p" });
        Assert.Contains("Make one topic of both?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("as they were", (await bot.ChooseAsync(bot.Tom, await bot.SlashAsync(bot.Tom, "topic edit", new { topic = "Grammar", name = "Parser" }), "No, leave them as they are")).Text, StringComparison.Ordinal);
        await bot.ChooseAsync(bot.Tom, asked, "Yes, all of Grammar goes to Parser");
        var listed = (await bot.SlashAsync(bot.Ada, "topic list")).Text;
        Assert.Contains("**Parser** <https://forge.example/p>: read it all", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("Grammar", listed, StringComparison.Ordinal);
        Assert.Contains("Parser · first", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_says_who_one_is_in_the_report()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("**Ada Byron**", (await bot.SlashAsync(bot.Ada, "profile show")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was said", (await bot.SlashAsync(bot.Ada, "profile set")).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Ada, "profile set", new { name = "Augusta Ada King", @short = "Ada", newcomer = true, link = "https://ada.example/" });
        var shown = (await bot.SlashAsync(bot.Ada, "profile show")).Text;
        foreach (var expected in new[] { "**Augusta Ada King**", "Ada", "welcomes you", "<https://ada.example/>" })
            Assert.Contains(expected, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_those_who_left_the_server_stay()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "mended the lamp", with = bot.Tom });
        bot.Guild.Remove(bot.Ada);
        bot.Guild.Remove(bot.Tom);
        await bot.RestartAsync();
        Assert.Contains("**Ada Byron** with Tom Okafor", await bot.DigestAsync(), StringComparison.Ordinal);
        var report = await bot.ReportAsync();
        Assert.Contains("Ada Byron", report, StringComparison.Ordinal);
        Assert.Contains("Tom Okafor", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_direct_messages_the_bot_says_where_to_go()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await Assert.ThrowsAsync<ClientRefusal>(() => bot.Ada.SlashAsync(bot.Ada.DmChannel, "update", new { text = "x" }));
    }

    [Fact]
    public async Task Through_dropped_sockets_and_invalid_sessions_the_bot_comes_back()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Sandbox.Faults.AskToReconnect();
        await WaitForAsync(() => bot.Sandbox.Resumes >= 1 && bot.Sandbox.BotIsConnected);
        bot.Sandbox.Faults.DropGateway();
        await WaitForAsync(() => bot.Sandbox.Resumes >= 2 && bot.Sandbox.BotIsConnected);
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "update", new { text = "still here" })).Text, StringComparison.Ordinal);
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(20, timeout.Token);
    }
}
