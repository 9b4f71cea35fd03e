using System.Text;
using System.Text.Json;
using SprintBot.MyData;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>A sprinter takes his or her data along.</summary>
public sealed class ExportStories
{
    private static readonly SandboxFile Picture = new("Am Kai.png", Pictures.Png(7, 7));

    [Fact]
    public async Task The_file_holds_all_that_is_kept_with_history_and_what_was_taken_back()
    {
        await using var bot = await StartAsync();
        var answer = await bot.SlashAsync(bot.Ada, "profile export");
        Assert.True(answer.IsEphemeral);
        Assert.Equal([ExportArchive.DataName, ExportArchive.ZipName], answer.Attachments.Select(file => file.Name));
        using var json = JsonDocument.Parse(answer.Attachments[0].Bytes);
        var root = json.RootElement;
        Assert.Equal("Augusta Ada King", root.GetProperty("profile").GetProperty("displayName").GetString());
        Assert.Equal("Ada Byron", root.GetProperty("profile").GetProperty("nameInDiscord").GetString());
        var sprint = Assert.Single(root.GetProperty("sprints").EnumerateArray());
        var update = sprint.GetProperty("updates")[0];
        Assert.Equal($"asked {bot.Tom.Mention} about »Kai«", update.GetProperty("text").GetString());
        Assert.Equal("first words", update.GetProperty("earlier")[0].GetProperty("text").GetString());
        Assert.Equal("taken back", sprint.GetProperty("deletedUpdates")[0].GetProperty("text").GetString());
        Assert.Equal("Quay", sprint.GetProperty("topics")[0].GetProperty("name").GetString());
        Assert.Equal("Am_Kai.png", sprint.GetProperty("photos")[0].GetProperty("fileName").GetString());
        var naming = sprint.GetProperty("namedIn")[0];
        Assert.Equal(("2026-09-16", "Tom Okafor", "partner"), (naming.GetProperty("day").GetString(), naming.GetProperty("author").GetString(), naming.GetProperty("as").GetString()));
    }

    [Fact]
    public async Task It_holds_nothing_that_others_wrote()
    {
        await using var bot = await StartAsync();
        var file = Encoding.UTF8.GetString((await bot.SlashAsync(bot.Ada, "profile export")).Attachments[0].Bytes);
        Assert.DoesNotContain("words of Tom", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor & Sons", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sprint_is_read_back_as_a_sprint_file_and_makes_a_report_with_its_photo()
    {
        await using var bot = await StartAsync();
        var files = StoryReads.FilesIn((await bot.SlashAsync(bot.Ada, "profile export")).Attachments[1].Bytes);
        Assert.Equal(["1-harbour-sprint/am_kai.png", "1-harbour-sprint/sprint.json", "my-data.json"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Picture.Bytes, files["1-harbour-sprint/am_kai.png"]);

        var plan = SprintFileReader.Read(files["1-harbour-sprint/sprint.json"]);
        Assert.Empty(plan.Problems);
        var report = SprintReportCompiler.Compile(plan.ToRecord(), _ => true);
        Assert.Equal("Harbour sprint report", report.Title);
        var passage = Assert.Single(Assert.Single(report.People).Passages);
        Assert.Contains("Asked Tom Okafor about »Kai«", passage.Story.Text, StringComparison.Ordinal);
        Assert.Equal(("Quay", "Tom Okafor"), (passage.Subject!.Name, Assert.Single(passage.With)));
        Assert.Single(report.Photos);
    }

    [Fact]
    public async Task A_photo_that_does_not_fit_is_named_and_all_else_is_there()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var large = new byte[6 * 1024 * 1024];
        Picture.Bytes.CopyTo(large, 0);
        foreach (var name in new[] { "bay.png", "bight.png" })
            await bot.SlashAsync(bot.Ada, "photo add", new { image = new SandboxFile(name, large), caption = name });
        await bot.SlashAsync(bot.Ada, "photo add", new { image = Picture, caption = "the quay" });
        var answer = await bot.SlashAsync(bot.Ada, "profile export");
        Assert.Contains("Left out: 1-harbour-sprint/bight.png does not fit", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["1-harbour-sprint/am_kai.png", "1-harbour-sprint/bay.png", "1-harbour-sprint/sprint.json", "my-data.json"],
            StoryReads.FilesIn(answer.Attachments[1].Bytes).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_servers_data_is_not_in_it()
    {
        await using var bot = await StartAsync();
        var elsewhere = bot.Sandbox.CreateGuild("Elsewhere");
        var channel = elsewhere.CreateTextChannel("sprint");
        elsewhere.AddMember(bot.Ada);
        Assert.Contains("Nothing is kept", (await bot.SlashAsync(bot.Ada, "profile export", channel: channel)).Text, StringComparison.Ordinal);
    }

    private static async Task<BotInSandbox> StartAsync()
    {
        var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "profile set", new { name = "Augusta Ada King" });
        await bot.SlashAsync(bot.Tom, "profile set", new { affiliation = "Okafor & Sons" });
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "first words", topic = "Quay", with = bot.Tom, photo = Picture });
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", $"asked {bot.Tom.Mention} about »Kai«"));
        await bot.ClickAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "update", new { text = "taken back" }), "Undo");
        await bot.SlashAsync(bot.Tom, "update", new { text = "words of Tom", with = bot.Ada });
        return bot;
    }
}
