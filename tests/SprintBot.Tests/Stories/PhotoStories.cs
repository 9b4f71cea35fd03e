using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>More photos than Discord takes at once.</summary>
public sealed class PhotoStories
{
    [Fact]
    public async Task Photos_that_do_not_fit_with_the_draft_follow_in_zips_of_their_own()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var names = new[] { "bay.png", "bight.png", "cove.png" };
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
        {
            var large = new byte[6 * 1024 * 1024];
            Pictures.Png((byte)index).CopyTo(large, 0);
            await bot.SlashAsync(bot.Ada, "photo add", new { image = new SandboxFile(name, large), caption = name });
        }

        var answer = await bot.SlashAsync(bot.Organiser, "report generate");
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (answer.FollowUps.Count < 2)
            await Task.Delay(50, timeout.Token);
        var zips = answer.Attachments.Concat(answer.FollowUps.SelectMany(message => message.Attachments)).ToList();
        Assert.Equal(["report.zip", "report-photos-2.zip", "report-photos-3.zip"], zips.Select(zip => zip.Name));
        Assert.Contains("2 zips with more photos follow.", answer.Content, StringComparison.Ordinal);
        Assert.Equal(2, answer.FollowUps.Count(message => message.Content == "More photos of the report."));
        Assert.All(answer.FollowUps, message => Assert.True(message.IsEphemeral));
        var files = zips.SelectMany(zip => StoryReads.FilesIn(zip.Bytes)).ToDictionary();
        Assert.Equal(["checklist.txt", .. names.Select(name => $"originals/{name}"), .. names.Select(name => $"photos/{name}"), "report.html", "report.rst", "sprint.json"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([0, 1, 2], names.Select(name => (int)files[$"originals/{name}"][Pictures.Png().Length]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0")]
    public async Task What_only_calls_itself_a_picture_is_refused_and_nothing_of_it_is_kept(string content)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var answer = await bot.SlashAsync(bot.Ada, "photo add", new { image = SandboxFile.Text("quay.png", content), caption = "The quay" });
        Assert.Contains("Send a JPEG, PNG, GIF or WebP of less than 50 MiB.", answer.Text, StringComparison.Ordinal);
        Assert.Contains(" 0 photos", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Files, file => file.EndsWith(".photo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../../etc/cron.d/quay.png")]
    [InlineData("..\\..\\quay.png")]
    [InlineData("/quay.png")]
    [InlineData(".")]
    [InlineData("CON.png")]
    [InlineData("quay.png\0.html")]
    public Task A_name_never_leads_out_of_the_folder(string name) => AssertKeptInsideAsync(name);

    [Fact]
    public Task A_name_of_five_hundred_characters_is_no_trouble() => AssertKeptInsideAsync(new string('q', 500) + ".png");

    private static async Task AssertKeptInsideAsync(string name)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "photo add", new { image = new SandboxFile(name, Pictures.Png()), caption = "The quay" })).Text, StringComparison.Ordinal);
        var answer = await bot.SlashAsync(bot.Organiser, "report generate");
        var paths = StoryReads.FilesIn(answer.Attachments[0].Bytes).Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Matches("^(photos|originals)/[a-z0-9][a-z0-9_.-]{0,200}$", path));
        Assert.Single(bot.Files, file => file.EndsWith(".photo", StringComparison.Ordinal));
    }
}
