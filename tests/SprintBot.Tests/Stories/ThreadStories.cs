using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>What people do in the threads below a sprint's channel.</summary>
public sealed class ThreadStories
{
    private const int HoursToDigest = 6;

    [Fact]
    public async Task A_thread_belongs_to_its_channels_sprint_also_with_several_open()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var thread = await ThreadOfDigestAsync(bot);
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Island sprint" }, bot.Guild.CreateTextChannel("island"));

        Assert.StartsWith("Saved.", (await bot.SlashAsync(bot.Tom, "update", new { text = "painted" }, thread)).Content, StringComparison.Ordinal);
        Assert.Contains("What did you do?", (await bot.SlashAsync(bot.Tom, "update", channel: thread)).Modal!.Title, StringComparison.Ordinal);
        Assert.Contains("painted", Assert.Single(await bot.Tom.AutocompleteAsync(thread, "updates edit", "update", "paint")).Name, StringComparison.Ordinal);
        foreach (var command in new[] { "updates list", "sprint status", "topic list", "digest" })
            Assert.DoesNotContain("Which sprint do you mean?", (await bot.SlashAsync(bot.Organiser, command, channel: thread)).Text, StringComparison.Ordinal);
        Assert.Contains("Harbour sprint", (await bot.SlashAsync(bot.Organiser, "sprint status", channel: thread)).Text, StringComparison.Ordinal);
        Assert.Contains("Harbour sprint", (await bot.SlashAsync(bot.Organiser, "sprint end", channel: thread)).Text, StringComparison.Ordinal);
        Assert.Contains("Harbour sprint", (await bot.SlashAsync(bot.Organiser, "sprint reopen", channel: thread)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_below_another_channel_is_no_sprints()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Island sprint" }, bot.Guild.CreateTextChannel("island"));
        var thread = bot.Ada.StartThread(await bot.Ada.PostAsync(bot.Guild.CreateTextChannel("lobby"), "Where shall we eat?"), "Food");
        Assert.Contains("Which sprint do you mean?", (await bot.SlashAsync(bot.Tom, "update", new { text = "painted" }, thread)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sprint_that_is_started_in_a_thread_has_the_channel()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var thread = bot.Ada.StartThread(await bot.Ada.PostAsync(bot.Channel, "Shall we?"), "Sprint");
        Assert.Contains(bot.Channel.Mention, (await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Harbour sprint" }, thread)).Text, StringComparison.Ordinal);
        await bot.RestartAsync();
        Assert.StartsWith("Saved.", (await bot.SlashAsync(bot.Ada, "update", new { text = "sailed" }, thread)).Content, StringComparison.Ordinal);
    }

    private static async Task<SandboxChannel> ThreadOfDigestAsync(BotInSandbox bot)
    {
        await bot.SlashAsync(bot.Ada, "update", new { text = "mended the fence" });
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        return Assert.Single(bot.Channel.Messages).Thread!.Channel;
    }
}
