using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>What an administrator reads in the log.</summary>
public sealed class LogStories
{
    [Fact]
    public async Task Neither_the_token_nor_what_people_write_is_logged_at_any_level()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "mended the xylophone", topic = "Quagga" });
        var form = await bot.ClickAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "update", new { text = "fed the okapi" }), "Edit");
        await bot.SubmitAsync(bot.Ada, form, ("What you did", "groomed the pangolin"));
        await bot.SlashAsync(bot.Ada, "photo add", new { image = new SandboxFile("aardvark.png", Pictures.Png(1)), caption = "a narwhal at the quay" });
        await bot.SlashAsync(bot.Tom, "update", new { text = "counted the tapirs", photo = new SandboxFile("lemur.png", Pictures.Png(2)) });
        await bot.SlashAsync(bot.Tom, "profile set", new { name = "Zebulon Okafor" });
        await bot.AddMessageAsync(bot.Tom, await bot.Tom.PostAsync(bot.Channel, "drew a wombat"));
        await bot.SlashAsync(bot.Organiser, "report generate");
        await bot.RestartAsync();
        Assert.NotEmpty(bot.Log);
        Assert.DoesNotContain(bot.Log, line => new[] { bot.Sandbox.Token, "xylophone", "Quagga", "Zebulon", "wombat", "okapi", "pangolin", "aardvark", "narwhal", "tapir", "lemur" }.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Start_and_stop_say_with_what_and_in_which_servers()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.RestartAsync();
        await bot.SlashAsync(bot.Ada, "updates list");
        Assert.Contains(bot.Log, line => line.StartsWith("Information: SprintBot 0.1.0 starts: data in /", StringComparison.Ordinal) && line.EndsWith("6 report templates", StringComparison.Ordinal));
        Assert.Contains($"Information: In the server Tidewater ({bot.Guild.Id}); servers: 1", bot.Log);
        Assert.Contains("Information: SprintBot stops", bot.Log);
    }
}
