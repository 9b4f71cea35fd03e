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
            new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, (byte)index }.CopyTo(large, 0);
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
        Assert.Equal([0, 1, 2], names.Select(name => (int)files[$"originals/{name}"][8]));
    }
}
