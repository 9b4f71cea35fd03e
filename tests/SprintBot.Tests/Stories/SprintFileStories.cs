using System.Text;
using SprintBot.Reports.Tests;
using SprintBot.Reports.Tests.Prints;
using SprintBot.Sandbox;
using SprintBot.Tests.Cli;

namespace SprintBot.Tests.Stories;

/// <summary>A report's zip is enough to make the report again, without the bot.</summary>
public sealed class SprintFileStories
{
    [Fact]
    public async Task The_sprint_file_in_the_zip_makes_the_same_report_offline_and_tells_nothing_that_was_taken_back()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var ada = $"<@{bot.Ada.Id}>";
        await bot.SlashAsync(bot.Tom, "topic add", new { name = "Harmonic cache", about = $"Keep what {ada} asks for often", url = "https://example.org/cache" });
        await bot.SlashAsync(bot.Tom, "update", new { text = $"wrote **the cache** with {ada}, see <#{bot.Channel.Id}> and @Ada Byron", topic = "Harmonic cache", with = bot.Ada, status = "done", next = "measure it" });
        await bot.SlashAsync(bot.Ada, "profile set", new { name = "Ada, Countess", @short = "Ada", newcomer = true, affiliation = "Ockham" });
        await bot.SlashAsync(bot.Ada, "photo add", new { image = new SandboxFile("Pond.PNG", Drawn.PngWith(Drawn.Quarters(format: SkiaSharp.SKEncodedImageFormat.Png), 6)), caption = $"{ada} at the pond" });
        var undone = await bot.SlashAsync(bot.Tom, "update", new { text = "Quittengelee" });
        await bot.ClickAsync(bot.Tom, undone, "Undo");

        var zip = StoryReads.FilesIn((await bot.SlashAsync(bot.Organiser, "report generate")).Attachments[0].Bytes);
        using var folder = new TemporaryFolder();
        foreach (var (name, content) in zip)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
            await File.WriteAllBytesAsync(folder.File(name), content);
        }
        var (exitCode, _, error) = await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--no-preview", "--out", folder.File("again"));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(Encoding.UTF8.GetString(zip["report.rst"]), await File.ReadAllTextAsync(folder.File("again/report.rst")));
        Assert.Equal(zip["photos/pond.png"], await File.ReadAllBytesAsync(folder.File("again/photos/pond.png")));
        Assert.DoesNotContain("Quittengelee", Encoding.UTF8.GetString(zip["sprint.json"]), StringComparison.Ordinal);
    }
}
