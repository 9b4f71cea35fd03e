using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Where Discord shows plain text, people have names, and organisers see whose a thing is.</summary>
public sealed class PlainNameStories
{
    private static readonly SandboxFile Picture = new("quay.png", Pictures.Png(1, 2, 3));

    [Fact]
    public async Task Mentions_are_names_in_the_choices_and_lists_of_updates_and_organisers_see_whose_they_are()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = $"sawed **with** {bot.Tom.Mention}, *twice", topic = "Fences" });
        Assert.Equal("2026-09-16 · Fences · sawed with Tom Okafor, *twice", Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "updates delete", "update", "okafor")).Name);
        Assert.Equal("2026-09-16 · Ada Byron · Fences · sawed with Tom Okafor, *twice", Assert.Single(await bot.Organiser.AutocompleteAsync(bot.Channel, "updates edit", "update", "ada b")).Name);
        Assert.Empty(await bot.Organiser.AutocompleteAsync(bot.Channel, "updates edit", "update", "nobody"));
        Assert.Contains("sawed with Tom Okafor, \\*twice", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_of_photos()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Tom, "update", new { text = "here", with = bot.Ada });
        await bot.SlashAsync(bot.Ada, "photo add", new { image = Picture, caption = $"{bot.Tom.Mention} at the quay" });
        Assert.Equal("2026-09-16 · Tom Okafor at the quay", Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "photo edit", "photo", "okafor")).Name);
        Assert.Equal("2026-09-16 · Ada Byron · Tom Okafor at the quay", Assert.Single(await bot.Organiser.AutocompleteAsync(bot.Channel, "photo edit", "photo", "")).Name);
    }
}
