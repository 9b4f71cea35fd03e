using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Where a channel does not tell the sprint, people say it once a day.</summary>
public sealed class MeantSprintStories
{
    private const string Docs = "Docs sprint, 2026-09-14 to 2026-09-20";

    private static async Task<(BotInSandbox Bot, SandboxChannel Docs, SandboxChannel Lobby)> StartAsync()
    {
        var bot = await BotInSandbox.StartWithSprintAsync();
        var docs = bot.Guild.CreateTextChannel("docs");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Docs sprint", start = "2026-09-14", end = "2026-09-20", timezone = "Europe/Stockholm", channel = docs });
        return (bot, docs, bot.Guild.CreateTextChannel("lobby"));
    }

    private static async Task<SandboxAnswer> PostAsync(BotInSandbox bot, SandboxChannel channel, SandboxUser? user = null) =>
        await bot.SlashAsync(user ?? bot.Ada, "update", new { text = $"dug {Guid.NewGuid():N}" }, channel);

    private static bool IsQuestion(SandboxAnswer answer) => answer.Text.Contains("Which sprint do you mean?", StringComparison.Ordinal);

    [Fact]
    public async Task Who_has_answered_is_not_asked_again_that_day_in_that_channel_and_every_answer_names_the_sprint()
    {
        var (bot, _, lobby) = await StartAsync();
        await using var __ = bot;
        await bot.ChooseAsync(bot.Ada, await PostAsync(bot, lobby), Docs);
        Assert.StartsWith("Saved in Docs sprint.", (await PostAsync(bot, lobby)).Content, StringComparison.Ordinal);
        Assert.StartsWith("In Docs sprint:\n**Parser**", (await bot.SlashAsync(bot.Ada, "topic add", new { name = "Parser" }, lobby)).Text, StringComparison.Ordinal);
        Assert.StartsWith("In Docs sprint:\n**Parser**", (await bot.SlashAsync(bot.Ada, "topic list", channel: lobby)).Text, StringComparison.Ordinal);
        Assert.StartsWith("In Docs sprint:\n**Reader**", (await bot.SlashAsync(bot.Ada, "topic edit", new { topic = "Parser", name = "Reader" }, lobby)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved in Docs sprint for 2026-09-16", (await bot.SlashAsync(bot.Ada, "photo add", new { image = new SandboxFile("us.png", Pictures.Png()), caption = "Us" }, lobby)).Content, StringComparison.Ordinal);
        Assert.Contains("Reader", (await bot.Ada.AutocompleteAsync(lobby, "update", "topic", "read", new { text = "x" })).Select(choice => choice.Value));

        Assert.True(IsQuestion(await PostAsync(bot, lobby, bot.Tom)));
        Assert.True(IsQuestion(await PostAsync(bot, bot.Guild.CreateTextChannel("kitchen"))));
        Assert.Equal("Saved.", (await PostAsync(bot, bot.Channel)).Content);
    }

    [Fact]
    public async Task A_thread_remembers_what_was_said_in_its_channel()
    {
        var (bot, _, lobby) = await StartAsync();
        await using var __ = bot;
        await bot.ChooseAsync(bot.Ada, await PostAsync(bot, lobby), Docs);
        var thread = bot.Ada.StartThread(await bot.Ada.PostAsync(lobby, "Where shall we eat?"), "Food");
        Assert.StartsWith("Saved in Docs sprint.", (await PostAsync(bot, thread)).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_day_and_after_a_restart_it_is_asked_anew()
    {
        var (bot, _, lobby) = await StartAsync();
        await using var __ = bot;
        await bot.ChooseAsync(bot.Ada, await PostAsync(bot, lobby), Docs);
        bot.Clock.AdvanceHours(13); // three in the morning there: still the sprint's Wednesday
        Assert.False(IsQuestion(await PostAsync(bot, lobby)));
        bot.Clock.AdvanceHours(2);
        Assert.True(IsQuestion(await PostAsync(bot, lobby)));

        await bot.ChooseAsync(bot.Ada, await PostAsync(bot, lobby), Docs);
        await bot.RestartAsync();
        Assert.True(IsQuestion(await PostAsync(bot, lobby)));
    }

    [Fact]
    public async Task A_sprint_that_has_ended_since_is_not_taken()
    {
        var (bot, docs, lobby) = await StartAsync();
        await using var __ = bot;
        await bot.ChooseAsync(bot.Ada, await PostAsync(bot, lobby), Docs);
        await bot.SlashAsync(bot.Organiser, "sprint end", channel: docs);
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Island sprint" }, bot.Guild.CreateTextChannel("island"));
        Assert.True(IsQuestion(await PostAsync(bot, lobby)));

        await bot.ChooseAsync(bot.Ada, await PostAsync(bot, lobby), Docs); // late, and meant so
        Assert.StartsWith("Saved in Docs sprint", (await PostAsync(bot, lobby)).Content, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "sprint reopen", channel: docs);
        Assert.True(IsQuestion(await PostAsync(bot, lobby)));
    }

    [Fact]
    public async Task A_sprint_that_was_named_is_remembered_too_but_ending_one_is_asked_about_each_time()
    {
        var (bot, _, lobby) = await StartAsync();
        await using var __ = bot;
        await bot.SlashAsync(bot.Organiser, "report history", new { sprint = "Docs sprint" }, lobby);
        Assert.Contains("Docs sprint", (await bot.SlashAsync(bot.Organiser, "sprint status", channel: lobby)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved in Docs sprint.", (await PostAsync(bot, lobby, bot.Organiser)).Content, StringComparison.Ordinal);
        Assert.True(IsQuestion(await bot.SlashAsync(bot.Organiser, "sprint end", channel: lobby)));
    }
}
