using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>The channel hears that a sprint is open, how to post, and that it has ended; nobody is pinged.</summary>
public sealed class AnnouncementStories
{
    private const string PostAnUpdate = "Post an update";
    private static readonly SandboxFile Picture = new("quay.png", Pictures.Png(1, 2, 3));

    [Fact]
    public async Task The_channel_is_told_once_how_to_post_and_its_button_opens_the_form()
    {
        await using var bot = await StartAnnouncedAsync();
        await bot.LookAtDigestsAsync();
        await bot.RestartAsync();
        await bot.LookAtDigestsAsync();
        var opening = Assert.Single(bot.Channel.Messages);
        foreach (var shown in new[] { "# Harbour sprint", "**14–20 September 2026** · Europe/Stockholm · Gothenburg", "by the button or with </update:", "Every day at 19:00" })
            Assert.Contains(shown, opening.Content, StringComparison.Ordinal);
        Assert.Null(opening.Thread);

        var form = await bot.Ada.ClickAsync(opening, PostAnUpdate);
        Assert.Contains("· Fences", (await bot.SubmitAsync(bot.Ada, form, ("What you did", "sawed"), ("Topic", "Fences"))).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "sprint edit", new { timezone = "Asia/Tokyo" });
        await bot.LookAtDigestsAsync();
        Assert.Equal(opening.Content, Assert.Single(bot.Channel.Messages, message => message.Buttons.Count > 0).Content); // the day's digest has come as well
    }

    [Fact]
    public async Task The_end_is_told_with_the_figures_and_the_button_of_a_sprint_long_over_says_so()
    {
        await using var bot = await StartAnnouncedAsync();
        await bot.LookAtDigestsAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "sawed" });
        await bot.SlashAsync(bot.Organiser, "sprint end");
        await bot.LookAtDigestsAsync();
        await bot.LookAtDigestsAsync();
        Assert.Equal(2, bot.Channel.Messages.Count);
        var ending = bot.Channel.Messages[1].Content;
        foreach (var shown in new[] { "# Harbour sprint: it has ended", "Thank you, everybody!", "until Wednesday, 23 September", "1 update by 1 person" })
            Assert.Contains(shown, ending, StringComparison.Ordinal);
        Assert.DoesNotContain("sawed", ending, StringComparison.Ordinal); // the day's digest is still to come
        bot.Clock.AdvanceDays(8);
        Assert.Contains("took late updates until 2026-09-23", (await bot.Tom.ClickAsync(bot.Channel.Messages[0], PostAnUpdate)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_announced_where_that_is_off_and_it_comes_when_it_is_put_on()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.LookAtDigestsAsync();
        Assert.Empty(bot.Channel.Messages);
        await bot.SlashAsync(bot.Organiser, "sprint edit", new { announce = true });
        await bot.LookAtDigestsAsync();
        Assert.Single(bot.Channel.Messages);
        await bot.SlashAsync(bot.Organiser, "sprint edit", new { announce = false });
        await bot.SlashAsync(bot.Organiser, "sprint end");
        await bot.LookAtDigestsAsync();
        Assert.Single(bot.Channel.Messages);
    }

    [Fact]
    public async Task What_came_after_the_last_digest_comes_with_the_end_and_what_came_late_when_that_is_over()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Before the digest" });
        bot.Clock.AdvanceHours(5);
        await bot.LookAtDigestsAsync();
        var posted = await bot.SlashAsync(bot.Ada, "update", new { text = "After the digest", topic = "Fences", photo = Picture });
        await bot.SlashAsync(bot.Organiser, "sprint end");
        await bot.LookAtDigestsAsync();
        await bot.LookAtDigestsAsync();
        Assert.Equal(2, bot.Channel.Messages.Count);
        var ending = bot.Channel.Messages[1];
        foreach (var shown in new[] { "it has ended", "## Fences", "**Ada Byron** · Wednesday, 16 September", "After the digest" })
            Assert.Contains(shown, ending.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("Before the digest", ending.Content, StringComparison.Ordinal);
        Assert.Equal(2, ending.Attachments.Count); // the photo and the drawing

        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, posted, "Edit"), ("What you did", "Told otherwise"));
        await bot.LookAtDigestsAsync();
        Assert.Contains("Told otherwise", bot.Channel.Messages[1].Content, StringComparison.Ordinal);

        bot.Clock.AdvanceDays(3);
        await bot.SlashAsync(bot.Tom, "update", new { text = "Rather late", day = "2026-09-15" });
        await bot.LookAtDigestsAsync();
        Assert.Equal(2, bot.Channel.Messages.Count);
        bot.Clock.AdvanceDays(4);
        await bot.LookAtDigestsAsync();
        await bot.RestartAsync();
        await bot.LookAtDigestsAsync();
        Assert.Equal(3, bot.Channel.Messages.Count);
        Assert.Contains("# Harbour sprint: what came late", bot.Channel.Messages[2].Content, StringComparison.Ordinal);
        Assert.Contains("Rather late", bot.Channel.Messages[2].Content, StringComparison.Ordinal);
        Assert.DoesNotContain("Told otherwise", bot.Channel.Messages[2].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_came_after_the_last_digest_no_other_comes()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "All there is" });
        bot.Clock.AdvanceHours(5);
        await bot.LookAtDigestsAsync();
        await bot.SlashAsync(bot.Organiser, "sprint end");
        await bot.LookAtDigestsAsync();
        bot.Clock.AdvanceDays(7);
        await bot.LookAtDigestsAsync();
        Assert.Single(bot.Channel.Messages);
    }

    [Fact]
    public async Task A_sprint_that_is_filled_in_later_and_ended_tells_the_channel_nothing()
    {
        await using var bot = await BotInSandbox.StartAsync();
        Assert.DoesNotContain("pin that message", (await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Old", start = "2026-08-10", end = "2026-08-14" })).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Ada, "update", new { text = "long ago", day = "2026-08-11" });
        await bot.LookAtDigestsAsync();
        await bot.SlashAsync(bot.Organiser, "sprint end");
        await bot.LookAtDigestsAsync();
        bot.Clock.AdvanceDays(7);
        await bot.LookAtDigestsAsync();
        Assert.Empty(bot.Channel.Messages);
    }

    [Fact]
    public async Task A_sprint_that_is_opened_again_tells_nothing_twice_and_its_ending_can_still_be_changed()
    {
        await using var bot = await StartAnnouncedAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Before the digest" });
        bot.Clock.AdvanceHours(5);
        await bot.LookAtDigestsAsync();
        var posted = await bot.SlashAsync(bot.Ada, "update", new { text = "After the digest" });
        await bot.SlashAsync(bot.Organiser, "sprint end");
        await bot.LookAtDigestsAsync();
        await bot.SlashAsync(bot.Organiser, "sprint reopen");
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, posted, "Edit"), ("What you did", "Told otherwise"));
        await bot.LookAtDigestsAsync();
        var ending = bot.Channel.Messages[^1];
        Assert.Contains("Told otherwise", ending.Content, StringComparison.Ordinal);
        Assert.Contains("It is open again", ending.Content, StringComparison.Ordinal);

        bot.Clock.AdvanceDays(1);
        await bot.SlashAsync(bot.Tom, "update", new { text = "The next day" });
        await bot.LookAtDigestsAsync();
        await bot.SlashAsync(bot.Organiser, "sprint end");
        await bot.LookAtDigestsAsync();
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, posted, "Edit"), ("What you did", "Once more"));
        await bot.LookAtDigestsAsync();
        var all = string.Join('\n', bot.Channel.Messages.Select(message => message.Content));
        Assert.DoesNotContain(bot.Channel.Messages, message => message.Content.Contains("Told otherwise", StringComparison.Ordinal));
        Assert.Equal(1, all.Split("Once more").Length - 1);
        Assert.Equal(1, all.Split("The next day").Length - 1);
        Assert.DoesNotContain(bot.Log, line => line.Contains("could not be changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sprint_that_is_ended_before_its_digest_has_that_digest_still()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Noon" });
        await bot.SlashAsync(bot.Organiser, "sprint end");
        Assert.Contains("Its last digest comes <t:", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
        await bot.LookAtDigestsAsync();
        Assert.Empty(bot.Channel.Messages);
        bot.Clock.AdvanceHours(5);
        await bot.LookAtDigestsAsync();
        Assert.Contains("Noon", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        var status = (await bot.SlashAsync(bot.Organiser, "sprint status")).Text;
        Assert.DoesNotContain("digest", status, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<BotInSandbox> StartAnnouncedAsync()
    {
        var bot = await BotInSandbox.StartAsync();
        var started = await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Harbour sprint", start = "2026-09-14", end = "2026-09-20", timezone = "Europe/Stockholm", location = "Gothenburg" });
        Assert.Contains("pin that message", started.Text, StringComparison.Ordinal);
        return bot;
    }
}
