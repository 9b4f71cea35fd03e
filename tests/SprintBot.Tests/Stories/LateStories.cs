namespace SprintBot.Tests.Stories;

/// <summary>A command reaches the bot, or its answer reaches Discord, when Discord has told its user already that it failed.</summary>
public sealed class LateStories
{
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task What_can_not_be_answered_any_more_is_not_carried_out_and_logged()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        RefuseAnswers(bot);
        bot.Sandbox.Faults.DeliverLateNext(Late);
        await bot.SlashUnansweredAsync(bot.Ada, "update", new { text = "too late" }, "was not carried out");
        Assert.Contains("no update", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
        Assert.Equal("Saved.", (await bot.SlashAsync(bot.Ada, "update", new { text = "too late" })).Content);
    }

    [Fact]
    public async Task What_looks_late_is_carried_out_when_Discord_still_takes_the_answer()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Sandbox.Faults.DeliverLateNext(Late);
        var answer = await bot.SlashAsync(bot.Ada, "update", new { text = "in time, by the only clock that counts" });
        Assert.True(answer.Deferred);
        Assert.Equal("Saved.", answer.Content);
    }

    [Fact]
    public async Task What_was_saved_unheard_is_asked_about_and_can_be_posted_again()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await SaveUnheardAsync(bot, "mended the quay");
        var asked = await bot.SlashAsync(bot.Ada, "update", new { text = "mended the quay" });
        Assert.Contains("This is in the sprint already", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Post it again"], asked.Buttons);
        Assert.Contains("1 update ", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
        Assert.Equal("Saved.", (await bot.ClickAsync(bot.Ada, asked, "Post it again")).Content);
        Assert.Contains("2 updates ", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_asked_about_as_a_command_is()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await SaveUnheardAsync(bot, "mended the quay");
        var asked = await bot.SubmitAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "update"), ("What you did", "mended the quay"));
        Assert.Contains("This is in the sprint already", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Saved.", (await bot.ClickAsync(bot.Ada, asked, "Post it again")).Content);
    }

    [Fact]
    public async Task Other_words_another_person_and_a_quarter_of_an_hour_later_are_not_asked_about()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await SaveUnheardAsync(bot, "mended the quay");
        Assert.Equal("Saved.", (await bot.SlashAsync(bot.Ada, "update", new { text = "painted the quay" })).Content);
        Assert.Equal("Saved.", (await bot.SlashAsync(bot.Tom, "update", new { text = "mended the quay" })).Content);
        bot.Clock.AdvanceMinutes(15);
        Assert.Equal("Saved.", (await bot.SlashAsync(bot.Ada, "update", new { text = "mended the quay" })).Content);
    }

    [Fact]
    public async Task What_was_heard_of_or_taken_back_since_is_not_asked_about()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Tom, "update", new { text = "heard of" });
        Assert.Equal("Saved.", (await bot.SlashAsync(bot.Tom, "update", new { text = "heard of" })).Content);
        await SaveUnheardAsync(bot, "mended the quay");
        var choice = Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "updates delete", "update", "quay"));
        await bot.SlashAsync(bot.Ada, "updates delete", new { update = choice.Value });
        Assert.Equal("Saved.", (await bot.SlashAsync(bot.Ada, "update", new { text = "mended the quay" })).Content);
    }

    [Fact]
    public async Task An_answer_that_the_network_lost_is_one_that_nobody_heard()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Sandbox.Faults.DropNext(Callback, times: 5);
        await bot.SlashUnansweredAsync(bot.Ada, "update", new { text = "mended the quay" }, "could not be sent");
        bot.Sandbox.Faults.Clear();
        Assert.Contains("This is in the sprint already", (await bot.SlashAsync(bot.Ada, "update", new { text = "mended the quay" })).Text, StringComparison.Ordinal);
    }

    private static async Task SaveUnheardAsync(BotInSandbox bot, string text)
    {
        RefuseAnswers(bot);
        await bot.SlashUnansweredAsync(bot.Ada, "update", new { text }, "could not be sent");
    }

    private static void RefuseAnswers(BotInSandbox bot) => bot.Sandbox.Faults.RefuseNext(Callback, 404, 10062, "Unknown interaction");
}
