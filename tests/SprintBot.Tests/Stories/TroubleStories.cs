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
}
