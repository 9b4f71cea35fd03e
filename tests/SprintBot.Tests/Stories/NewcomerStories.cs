using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Somebody's first sprint is guessed, said to be a guess, and corrected by one word.</summary>
public sealed class NewcomerStories
{
    [Fact]
    public async Task Whoever_has_no_update_in_an_earlier_sprint_is_guessed_to_be_a_newcomer_and_told_how_to_correct_that()
    {
        await using var bot = await StartSecondSprintAsync();
        var vera = await bot.SlashAsync(bot.Organiser, "update", new { text = "opened the house" });
        Assert.DoesNotContain("newcomer", vera.Text, StringComparison.Ordinal);
        var tom = await bot.SlashAsync(bot.Tom, "update", new { text = "was a partner in spring", with = bot.Ada });
        Assert.DoesNotContain("newcomer", tom.Text, StringComparison.Ordinal);
        Assert.Contains("As a guess the report welcomes you as a newcomer", (await bot.SlashAsync(bot.Ada, "update", new { text = "first" })).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("newcomer", (await bot.SlashAsync(bot.Ada, "update", new { text = "second" })).Text, StringComparison.Ordinal);

        Assert.Contains("As a guess", (await bot.SlashAsync(bot.Ada, "profile show")).Text, StringComparison.Ordinal);
        Assert.Contains("As a guess, newcomers are: Ada Byron.", (await bot.SlashAsync(bot.Organiser, "report generate")).Text, StringComparison.Ordinal);
        Assert.Contains("A warm welcome to Ada Byron", await bot.DigestAsync(), StringComparison.Ordinal);

        var set = (await bot.SlashAsync(bot.Ada, "profile set", new { newcomer = false })).Text;
        Assert.Contains("Newcomer: no.", set, StringComparison.Ordinal);
        Assert.DoesNotContain("As a guess", set, StringComparison.Ordinal);
        Assert.DoesNotContain("As a guess", (await bot.SlashAsync(bot.Organiser, "report generate")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("warm welcome", await bot.DigestAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_servers_first_sprint_nobody_is_guessed_whatever_was_in_another_server()
    {
        await using var bot = await StartSecondSprintAsync();
        var elsewhere = bot.Sandbox.CreateGuild("Elsewhere");
        var channel = elsewhere.CreateTextChannel("sprint");
        elsewhere.AddMember(bot.Organiser, permissions: SandboxPermissions.Organiser);
        elsewhere.AddMember(bot.Ada);
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Empty trial", start = "2026-01-01", end = "2026-01-02" }, channel);
        await bot.SlashAsync(bot.Organiser, "sprint end", channel: channel);
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "First", start = "2026-09-14" }, channel);
        Assert.DoesNotContain("newcomer", (await bot.SlashAsync(bot.Ada, "update", new { text = "here too" }, channel)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("As a guess", (await bot.SlashAsync(bot.Organiser, "report generate", channel: channel)).Text, StringComparison.Ordinal);
    }

    /// <summary>Vera posted in the spring sprint, with Tom; now it is the autumn sprint.</summary>
    private static async Task<BotInSandbox> StartSecondSprintAsync()
    {
        var bot = await BotInSandbox.StartAsync();
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Spring sprint", start = "2026-04-06", end = "2026-04-08" });
        await bot.SlashAsync(bot.Organiser, "update", new { text = "long ago", with = bot.Tom, day = "2026-04-07" });
        await bot.SlashAsync(bot.Organiser, "sprint end");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Autumn sprint", start = "2026-09-14", end = "2026-09-20" });
        return bot;
    }
}
