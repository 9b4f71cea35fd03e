using System.Text;

namespace SprintBot.Tests.Stories;

/// <summary>Somebody whose name nobody can see goes by the user name, and is on the checklist.</summary>
public sealed class HiddenNameStories
{
    [Theory]
    [InlineData(null, "\u3164")]
    [InlineData("\u200b", "\u2800\u2800")]
    [InlineData("\u3164", null)]
    public async Task A_name_that_nobody_can_see_gives_way_to_the_user_name(string? shown, string? nick)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var kit = bot.Guild.AddMember("kit_the_cat", shown, nick);
        await bot.SlashAsync(kit, "update", new { text = "Painted the pier and the lamp." });
        await bot.SlashAsync(bot.Ada, "update", new { text = $"Held the ladder for <@{kit.Id}> all day.", with = kit });
        bot.Clock.AdvanceHours(12);
        await bot.LookAtDigestsAsync();
        Assert.Contains(bot.Channel.Messages, message => message.Content.Contains("kit\\_the\\_cat", StringComparison.Ordinal) && message.Content.Contains("Painted the pier", StringComparison.Ordinal));

        var answer = await bot.SlashAsync(bot.Organiser, "report generate");
        Assert.Contains("These show no name that can be seen, and go by their user names or ids: kit_the_cat.", answer.Text, StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(answer.Attachments[0].Bytes));
        using var reader = new StreamReader(zip.GetEntry("report.rst")!.Open(), Encoding.UTF8);
        var report = await reader.ReadToEndAsync();
        Assert.Contains("kit_the_cat: Painted the pier and the lamp.", report.ReplaceLineEndings(" "), StringComparison.Ordinal);

        await bot.SlashAsync(kit, "profile set", new { name = "Kit Marlow" });
        Assert.DoesNotContain("no name that can be seen", (await bot.SlashAsync(bot.Organiser, "report generate")).Text, StringComparison.Ordinal);
    }
}
