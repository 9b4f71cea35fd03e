using System.Text;

namespace SprintBot.Tests.Stories;

/// <summary>What nobody needs any more goes: topics that nobody uses, sprints that were a try.</summary>
public sealed class DeletingStories
{
    [Fact]
    public async Task A_topic_that_nobody_uses_is_deleted_and_one_with_updates_is_not()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "topic add", new { name = "Paresr" });
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "mended it", topic = "Fences", photo = new Sandbox.SandboxFile("quay.png", Pictures.Png()) });
        Assert.Contains("“Fences” has 1 update and 1 photo, so it was not deleted.", (await bot.SlashAsync(bot.Tom, "topic delete", new { topic = "Fences" })).Text, StringComparison.Ordinal);
        Assert.Contains("Deleted.", (await bot.SlashAsync(bot.Tom, "topic delete", new { topic = "paresr" })).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Paresr", (await bot.SlashAsync(bot.Tom, "topic list")).Text, StringComparison.Ordinal);
        Assert.Contains("There is no topic", (await bot.SlashAsync(bot.Tom, "topic delete", new { topic = "Paresr" })).Text, StringComparison.Ordinal);

        var undone = await bot.ClickAsync(bot.Ada, saved, "Undo");
        Assert.Contains("Deleted.", (await bot.SlashAsync(bot.Tom, "topic delete", new { topic = "Fences" })).Text, StringComparison.Ordinal);
        var back = await bot.ClickAsync(bot.Ada, undone, "Bring it back");
        Assert.DoesNotContain("Fences", back.Text, StringComparison.Ordinal);
        Assert.Contains("mended it", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
        Assert.Contains("Ada Byron", await bot.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sprint_goes_down_to_the_bytes_once_its_name_was_typed()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var other = bot.Guild.CreateTextChannel("try");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Only a try" }, other);
        await bot.SlashAsync(bot.Ada, "update", new { text = "Quittengelee", topic = "Apfelmus", photo = new Sandbox.SandboxFile("quay.png", Pictures.Png()) }, other);
        var saved = await bot.SlashAsync(bot.Tom, "update", new { text = "Quittengelee too", with = bot.Ada }, other);
        await bot.SlashAsync(bot.Ada, "update", new { text = "the real work" });
        await bot.SlashAsync(bot.Organiser, "report generate", new { sprint = "Only a try" });

        var asked = await bot.SlashAsync(bot.Organiser, "sprint delete", new { sprint = "Only a try" });
        Assert.Contains("2 updates, 1 photo, 1 topic and 1 draft of 2 people", asked.Text, StringComparison.Ordinal);
        var refused = await bot.SubmitAsync(bot.Organiser, await bot.ClickAsync(bot.Organiser, asked, "Delete it…"), ("The sprint's name", "Harbour sprint"));
        Assert.Contains("nothing was deleted", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Only a try", (await bot.SlashAsync(bot.Organiser, "sprint list")).Text, StringComparison.Ordinal);

        var again = await bot.SlashAsync(bot.Organiser, "sprint delete", new { sprint = "Only a try" });
        var done = await bot.SubmitAsync(bot.Organiser, await bot.ClickAsync(bot.Organiser, again, "Delete it…"), ("The sprint's name", "only a try"));
        Assert.Contains("Only a try is deleted", done.Text, StringComparison.Ordinal);
        Assert.Empty(done.Buttons);
        Assert.DoesNotContain("Only a try", (await bot.SlashAsync(bot.Organiser, "sprint list")).Text, StringComparison.Ordinal);
        Assert.Contains("not known any more", (await bot.ClickAsync(bot.Tom, saved, "Undo")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Files, file => file.EndsWith(".photo", StringComparison.Ordinal));
        foreach (var word in new[] { "Quittengelee", "Apfelmus", "Only a try" })
            Assert.DoesNotContain(bot.Files, file => !file.EndsWith(".lock", StringComparison.Ordinal) && ReadAll(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);
        await bot.RestartAsync();
        Assert.Contains("the real work", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sprint_that_is_kept_after_all_and_one_of_nobodys_are_as_they_were()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var asked = await bot.SlashAsync(bot.Organiser, "sprint delete", new { sprint = "Harbour sprint" });
        Assert.Contains("Nothing was deleted.", (await bot.ClickAsync(bot.Organiser, asked, "Keep it")).Text, StringComparison.Ordinal);
        Assert.Contains("There is no sprint", (await bot.SlashAsync(bot.Organiser, "sprint delete", new { sprint = "Hill sprint" })).Text, StringComparison.Ordinal);
        Assert.Contains("Harbour sprint", (await bot.SlashAsync(bot.Organiser, "sprint list")).Text, StringComparison.Ordinal);
    }

    private static byte[] ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
