using System.Text;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>A sprinter wants to be forgotten.</summary>
public sealed class ForgettingStories
{
    private const string Send = "POST /channels/{channel_id}/messages";

    /// <summary>A word that nobody but Ada uses.</summary>
    private const string Word = "Quittengelee";

    private static readonly SandboxFile Picture = new($"{Word}.png", Pictures.Png([.. "Quittengelee"u8]), Word);

    [Fact]
    public async Task Whoever_asks_is_told_what_goes_and_what_stays_and_nothing_goes_before_the_button()
    {
        await using var bot = await StartAsync();
        var asked = await bot.SlashAsync(bot.Ada, "profile forget");
        Assert.True(asked.IsEphemeral);
        Assert.Equal(["Forget me", "Cancel"], asked.Buttons);
        foreach (var said in new[] { "2 updates", "1 photo", "1 update of others", "“a former sprinter”", "digests that are in the channel", "/profile export" })
            Assert.Contains(said, asked.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was erased", (await bot.ClickAsync(bot.Ada, asked, "Cancel")).Text, StringComparison.Ordinal);
        Assert.Contains(Word, await bot.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_button_no_report_digest_list_or_file_holds_anything_of_the_person()
    {
        await using var bot = await StartAsync();
        await ForgetAsync(bot, bot.Ada);

        var report = await bot.ReportAsync();
        foreach (var gone in new[] { Word, "Ada", $"{bot.Ada.Id}" })
            Assert.DoesNotContain(gone, report + await bot.DigestAsync(), StringComparison.Ordinal);
        Assert.Contains("Paired with a former sprinter", report, StringComparison.Ordinal);
        Assert.Contains("Tom", report, StringComparison.Ordinal);
        Assert.DoesNotContain("No profile is known", (await bot.SlashAsync(bot.Organiser, "report generate")).Text, StringComparison.Ordinal);
        Assert.Contains("In the report you are **Ada Byron**", (await bot.SlashAsync(bot.Ada, "profile show")).Text, StringComparison.Ordinal);
        Assert.Contains("no update", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is kept", (await bot.SlashAsync(bot.Ada, "profile forget")).Text, StringComparison.Ordinal);
        AssertNoFileHolds(bot, Word, "Byron", $"{bot.Ada.Id}");
        await bot.RestartAsync();
        AssertNoFileHolds(bot, Word, "Byron", $"{bot.Ada.Id}");
    }

    [Fact]
    public async Task A_digest_that_is_out_is_named_with_what_an_organiser_can_do_and_is_not_told_again()
    {
        await using var bot = await StartAsync();
        bot.Clock.AdvanceHours(5);
        await bot.LookAtDigestsAsync();
        var digest = Assert.Single(bot.Channel.Messages);
        var done = await ForgetAsync(bot, bot.Ada);
        Assert.Contains($"/{bot.Guild.Id}/{bot.Channel.Id}/{digest.Id}", done.Text, StringComparison.Ordinal);
        Assert.Contains("organiser can delete", done.Text, StringComparison.Ordinal);
        await bot.LookAtDigestsAsync();
        await bot.RestartAsync();
        await bot.LookAtDigestsAsync();
        Assert.Single(bot.Channel.Messages);
        AssertNoFileHolds(bot, Word);
    }

    [Fact]
    public async Task A_digest_that_waits_for_Discord_comes_without_the_person()
    {
        await using var bot = await StartAsync();
        bot.Clock.AdvanceHours(5);
        bot.Sandbox.Faults.DropNext(Send, times: 5);
        await bot.LookAtDigestsAsync();
        Assert.Empty(bot.Channel.Messages);
        await ForgetAsync(bot, bot.Ada);
        bot.Clock.AdvanceMinutes(2);
        await bot.LookAtDigestsAsync();
        var digest = Assert.Single(bot.Channel.Messages);
        Assert.Contains("Tom Okafor", digest.Content, StringComparison.Ordinal);
        Assert.DoesNotContain(Word, digest.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", digest.Content, StringComparison.Ordinal);
        Assert.Empty(digest.Attachments);
    }

    [Fact]
    public async Task The_same_button_again_changes_nothing_and_what_came_since_starts_anew()
    {
        await using var bot = await StartAsync();
        var asked = await bot.SlashAsync(bot.Ada, "profile forget");
        bot.Sandbox.Faults.RefuseNext("POST /interactions/{interaction_id}/{interaction_token}/callback", 404, 10062, "Unknown interaction");
        await bot.Ada.ClickAsync(asked, "Forget me");
        await bot.SlashAsync(bot.Ada, "update", new { text = "a fresh start" });
        await bot.RestartAsync();
        bot.Sandbox.Faults.DeliverTwiceNext();
        Assert.Contains("That was done before", (await bot.ClickAsync(bot.Ada, asked, "Forget me")).Text, StringComparison.Ordinal);
        var listed = (await bot.SlashAsync(bot.Ada, "updates list")).Text;
        Assert.Contains("1 update", listed, StringComparison.Ordinal);
        Assert.Contains("a fresh start", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_in_one_server_is_known_in_the_other()
    {
        await using var bot = await StartAsync();
        var elsewhere = bot.Sandbox.CreateGuild("Elsewhere");
        var channel = elsewhere.CreateTextChannel("sprint");
        elsewhere.AddMember(bot.Organiser, permissions: SandboxPermissions.Organiser);
        elsewhere.AddMember(bot.Ada);
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Elsewhere", start = "2026-09-14" }, channel);
        await bot.SlashAsync(bot.Ada, "update", new { text = "stays here" }, channel);
        await ForgetAsync(bot, bot.Ada);
        Assert.Contains("stays here", (await bot.SlashAsync(bot.Ada, "updates list", channel: channel)).Text, StringComparison.Ordinal);
        Assert.Contains("no update", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_whom_nothing_is_kept_is_told_so()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("Nothing is kept about you", (await bot.SlashAsync(bot.Tom, "profile forget")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is kept about you", (await bot.SlashAsync(bot.Tom, "profile export")).Text, StringComparison.Ordinal);
    }

    private static async Task<BotInSandbox> StartAsync()
    {
        var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "profile set", new { affiliation = Word, link = $"https://example.org/{Word}" });
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = $"cooked {Word}", topic = $"{Word} kitchen", next = Word, photo = Picture, with = bot.Tom });
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", $"cooked more {Word}"));
        await bot.ClickAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "update", new { text = $"burnt {Word}" }), "Undo");
        await bot.SlashAsync(bot.Tom, "update", new { text = $"paired with {bot.Ada.Mention}", with = bot.Ada });
        return bot;
    }

    private static async Task<SandboxAnswer> ForgetAsync(BotInSandbox bot, SandboxUser user)
    {
        var done = await bot.ClickAsync(user, await bot.SlashAsync(user, "profile forget"), "Forget me");
        Assert.Contains("You are forgotten here", done.Text, StringComparison.Ordinal);
        Assert.Empty(done.Buttons);
        return done;
    }

    private static void AssertNoFileHolds(BotInSandbox bot, params string[] words)
    {
        foreach (var file in bot.Files.Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))) // which is empty, and held
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            foreach (var word in words)
                Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0, $"{Path.GetFileName(file)} holds {word}");
        }
    }
}
