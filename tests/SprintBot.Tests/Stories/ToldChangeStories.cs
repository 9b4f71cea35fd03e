using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>What is changed after the channel was told of it is changed there too.</summary>
public sealed class ToldChangeStories
{
    private const string Edit = "PATCH /channels/{channel_id}/messages/{message_id}";

    private static readonly SandboxFile Picture = new("quay.png", Pictures.Png(1, 2, 3));

    [Fact]
    public async Task An_edit_an_undo_and_what_is_brought_back_are_seen_in_the_channel()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Tom, "update", new { text = "Cooked" });
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "Mended the fense", photo = Picture });
        await TellAsync(bot);
        var edited = await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", "Mended the fence"));
        Assert.Contains("The digest of Wednesday 2026-09-16 in the channel is changed too", edited.Text, StringComparison.Ordinal);
        await bot.RestartAsync(); // what was to be done is known after a kill
        await bot.LookAtDigestsAsync();
        var digest = Assert.Single(bot.Channel.Messages);
        Assert.Contains("Mended the fence", digest.Content, StringComparison.Ordinal);
        Assert.Single(digest.Attachments);

        var undone = await bot.ClickAsync(bot.Ada, edited, "Undo");
        Assert.Contains("is changed too", undone.Text, StringComparison.Ordinal);
        await bot.LookAtDigestsAsync();
        Assert.DoesNotContain("Mended", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        Assert.Contains("Cooked", bot.Channel.Messages[0].Content, StringComparison.Ordinal);
        Assert.Empty(bot.Channel.Messages[0].Attachments);

        await bot.ClickAsync(bot.Ada, undone, "Bring it back");
        await bot.LookAtDigestsAsync();
        Assert.Contains("Mended the fence", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        var edits = bot.Sandbox.Log.Count(request => $"{request.Method} {request.Route}" == Edit);
        await bot.LookAtDigestsAsync();
        Assert.Equal(edits, bot.Sandbox.Log.Count(request => $"{request.Method} {request.Route}" == Edit));
    }

    [Fact]
    public async Task What_came_after_the_digest_is_the_next_ones_and_not_told_by_an_edit_of_something_else()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "Before" });
        await TellAsync(bot);
        await bot.SlashAsync(bot.Tom, "update", new { text = "After" });
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", "Before all"));
        await bot.LookAtDigestsAsync();
        Assert.Contains("Before all", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        Assert.DoesNotContain("After", bot.Channel.Messages[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_only_update_nothing_is_left_in_the_channel()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "A slip", photo = Picture });
        await TellAsync(bot);
        await bot.ClickAsync(bot.Ada, saved, "Undo");
        await bot.LookAtDigestsAsync();
        Assert.Equal("*What stood here was taken back, or is told above.*", Assert.Single(bot.Channel.Messages).Content);
        Assert.Empty(bot.Channel.Messages[0].Attachments);
    }

    [Fact]
    public async Task One_photo_is_taken_out_of_the_channel_too()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Cooked" });
        var added = await bot.SlashAsync(bot.Ada, "photo add", new { image = Picture, caption = "The quay" });
        await TellAsync(bot);
        Assert.Contains("is changed too", (await bot.ClickAsync(bot.Ada, added, "Undo")).Text, StringComparison.Ordinal);
        await bot.LookAtDigestsAsync();
        Assert.DoesNotContain("The quay", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        Assert.Empty(bot.Channel.Messages[0].Attachments);
    }

    [Fact]
    public async Task A_message_that_is_gone_and_a_day_that_needs_more_of_them_are_told_to_organisers()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "Short" });
        await TellAsync(bot);
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", string.Concat(Enumerable.Repeat("long ", 700))));
        await bot.LookAtDigestsAsync();
        Assert.Contains("Short", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        Assert.Contains("needs more messages than were posted", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);

        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", "Short again"));
        await bot.LookAtDigestsAsync();
        Assert.Contains("Short again", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        Assert.DoesNotContain("stays as it was", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);

        bot.Channel.DenyBot(SandboxPermissions.ViewChannel);
        await bot.ClickAsync(bot.Ada, saved, "Undo");
        await bot.LookAtDigestsAsync();
        Assert.Contains("does not see its channel any more", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_puts_the_change_off()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "Before" });
        await TellAsync(bot);
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", "Afterwards"));
        bot.Sandbox.Faults.DropNext(Edit, times: 5);
        await bot.LookAtDigestsAsync();
        Assert.Contains("Before", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        await bot.LookAtDigestsAsync();
        Assert.Contains("Afterwards", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
    }

    private static async Task TellAsync(BotInSandbox bot)
    {
        bot.Clock.AdvanceHours(5); // 19:00 in Stockholm
        await bot.LookAtDigestsAsync();
        Assert.Single(bot.Channel.Messages);
    }
}
