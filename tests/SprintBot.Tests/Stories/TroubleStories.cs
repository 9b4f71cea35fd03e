using SprintBot.Reports.Tests;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Discord stumbles, or the bot is stopped in the middle of something: nobody is left without a word.</summary>
public sealed class TroubleStories
{
    [Fact]
    public async Task Answers_under_way_are_sent_before_the_bot_stops()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Sandbox.Faults.SlowNext("POST /interactions/{interaction_id}/{interaction_token}/callback", TimeSpan.FromSeconds(1));
        var answer = bot.SlashAsync(bot.Ada, "update", new { text = "just in time" });
        while (bot.Sandbox.Faults.Staged > 0)
            await Task.Delay(10);
        await bot.RestartAsync();
        Assert.Contains("Saved", (await answer).Text, StringComparison.Ordinal);
        Assert.Contains("just in time", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [NeedsUnixFact]
    public async Task A_report_that_takes_an_hour_holds_up_no_stop_and_its_user_is_told()
    {
        using var folder = new TemporaryFolder();
        var docutils = folder.File("docutils");
        await File.WriteAllTextAsync(docutils, $"#!/bin/sh\ntouch {folder.File("begun")}\nexec sleep 3600\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(docutils, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "dug" });
        bot.Docutils = docutils;
        await bot.RestartAsync();
        var report = bot.SlashAsync(bot.Organiser, "report generate");
        while (!File.Exists(folder.File("begun")))
            await Task.Delay(10);
        await bot.RestartAsync();
        Assert.Contains("it was not done", (await report).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_and_a_role_that_came_after_the_start_are_known_by_name()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var channel = bot.Guild.CreateTextChannel("quay-talk");
        var role = bot.Guild.CreateRole("pilots", SandboxPermissions.Member);
        var answer = await bot.SlashAsync(bot.Ada, "update", new { text = $"see {channel.Mention} and <@&{role.Id}>" });
        Assert.Contains("#quay-talk", answer.Text, StringComparison.Ordinal);
        Assert.Contains("@pilots", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_Discord_does_not_tell_names_an_update_is_saved_without_them()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Sandbox.Faults.RefuseNext("GET /guilds/{guild_id}/members/{user_id}", 403, 50001, "Missing Access", times: 5);
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "update", new { text = "with <@1300000000000000099>" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_and_updates_of_a_sprint_long_over_can_still_be_mended()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "dug", topic = "Mole" });
        await bot.SlashAsync(bot.Organiser, "sprint end");
        bot.Clock.AdvanceDays(30);
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "topic edit", new { topic = "Mole", about = "a pier" })).Text, StringComparison.Ordinal);
        Assert.Contains("a pier", (await bot.SlashAsync(bot.Ada, "topic list")).Text, StringComparison.Ordinal);
        Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "updates edit", "update", "dug"));
    }

    [Fact]
    public async Task An_answer_that_comes_late_still_takes_the_place_of_the_one_before()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var answer = await bot.SlashAsync(bot.Ada, "update", new { text = "first words" });
        var form = await bot.ClickAsync(bot.Ada, answer, "Edit");
        bot.Sandbox.Faults.SlowNext("GET /guilds/{guild_id}/members/{user_id}", TimeSpan.FromSeconds(2));
        var late = await bot.SubmitAsync(bot.Ada, form, ("What you did", "second words with <@1300000000000000099>"));
        Assert.True(late.Deferred);
        Assert.Contains("second words", answer.Text, StringComparison.Ordinal);
        Assert.Empty(late.FollowUps);
    }
}
