using System.Text;
using System.Text.Json.Nodes;

namespace SprintBot.Tests.Stories;

/// <summary>What is public of a sprint is told in the sprint's language.</summary>
public sealed class SprintLanguageStories
{
    [Theory]
    [InlineData("en", "A warm welcome to", "worked on")]
    [InlineData("de", "Zum ersten Mal bei einem Sprint dabei", "Noch offen: den Steg streichen.")]
    [InlineData("es-ES", "Por primera vez en un sprint", "Por hacer: den Steg streichen.")]
    [InlineData("fr", "Bienvenue à celles et ceux", "Reste à faire : den Steg streichen.")]
    [InlineData("ja", "初めてスプリントに参加された皆さん", "残っていること：den Steg streichen.")]
    [InlineData("sv-SE", "Med på en sprint för första gången", "Kvar att göra: den Steg streichen.")]
    public async Task The_report_speaks_the_language_that_was_asked_for(string locale, params string[] told)
    {
        await using var bot = await BotInSandbox.StartAsync();
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Quay", language = locale });
        await bot.SlashAsync(bot.Tom, "profile set", new { newcomer = true });
        await bot.SlashAsync(bot.Tom, "update", new { text = "hat gegraben", topic = "Mole", next = "den Steg streichen" });
        var report = await ReportAsync(bot);
        Assert.All(told, words => Assert.Contains(words, report, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_one_it_is_the_servers_and_stays_what_it_was_until_it_is_edited()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Guild.PreferredLocale = "sv-SE";
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Kaj" });
        bot.Guild.PreferredLocale = "fr";
        await bot.SlashAsync(bot.Tom, "update", new { text = "grävde", next = "dammen" });
        Assert.Contains("Kvar att göra: dammen.", await ReportAsync(bot), StringComparison.Ordinal);
        await bot.RestartAsync();
        Assert.Contains("Kvar att göra: dammen.", await ReportAsync(bot), StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "sprint edit", new { language = "ja" });
        Assert.Contains("残っていること：dammen.", await ReportAsync(bot), StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "sprint edit", new { language = "en" });
        Assert.Contains("What is left: dammen.", await ReportAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_language_is_not_spoken_gets_English()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Guild.PreferredLocale = "pl";
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Quay" });
        await bot.SlashAsync(bot.Tom, "update", new { text = "dug", next = "the dam" });
        Assert.Contains("What is left: the dam.", await ReportAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sprint_file_in_the_zip_keeps_it()
    {
        await using var bot = await BotInSandbox.StartAsync();
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Quay", language = "de" });
        await bot.SlashAsync(bot.Tom, "update", new { text = "hat gegraben" });
        var zip = StoryReads.FilesIn((await bot.SlashAsync(bot.Organiser, "report generate")).Attachments[0].Bytes);
        Assert.Equal("de", (string?)JsonNode.Parse(zip["sprint.json"])!["sprint"]!["language"]);
    }

    private static async Task<string> ReportAsync(BotInSandbox bot) =>
        string.Join(' ', Encoding.UTF8.GetString(StoryReads.FilesIn((await bot.SlashAsync(bot.Organiser, "report generate")).Attachments[0].Bytes)["report.rst"]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
