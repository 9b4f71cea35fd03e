using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>What can be done with photos that are posted.</summary>
public sealed class PhotoChangeStories
{
    [Fact]
    public async Task The_answer_to_a_photo_shows_it_small_and_has_Edit_and_Undo()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var added = await AddAsync(bot, bot.Ada, "The quay");
        Assert.Equal(["Edit", "Undo"], added.Buttons);
        Assert.EndsWith(".jpg", Assert.Single(added.Attachments).Name, StringComparison.Ordinal);

        var undone = await bot.ClickAsync(bot.Ada, added, "Undo");
        Assert.Equal(["Bring it back"], undone.Buttons);
        Assert.Empty(undone.Attachments);
        Assert.Contains(" 0 photos", await StatusAsync(bot), StringComparison.Ordinal);
        await bot.RestartAsync();
        Assert.Contains("It is back.", (await bot.ClickAsync(bot.Ada, undone, "Bring it back")).Text, StringComparison.Ordinal);
        Assert.Contains(" 1 photo.", await StatusAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caption_topic_and_day_are_changed_in_a_form_that_says_what_stands_there()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var added = await AddAsync(bot, bot.Ada, "The quai");
        var form = await bot.ClickAsync(bot.Ada, added, "Edit");
        Assert.Equal(("The quai", "2026-09-16"), (form.Modal!.Field("Caption").Value, form.Modal.Field("The day it was taken").Value));
        Assert.Contains("Nothing was changed.", (await bot.SubmitAsync(bot.Ada, form)).Text, StringComparison.Ordinal);

        var again = await bot.SlashAsync(bot.Ada, "photo edit", new { photo = await IdAsync(bot, bot.Ada, "quai") });
        var changed = await bot.SubmitAsync(bot.Ada, again, ("Caption", "The quay"), ("Topic", "Harbour"), ("The day it was taken", "Tuesday"));
        foreach (var shown in new[] { "Saved.", "The quay", "2026-09-15 · Harbour" })
            Assert.Contains(shown, changed.Text, StringComparison.Ordinal);
        Assert.Contains("Harbour", (await bot.SlashAsync(bot.Ada, "topic list")).Text, StringComparison.Ordinal);
        var refused = await bot.SubmitAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "photo edit", new { photo = await IdAsync(bot, bot.Ada, "quay") }), ("The day it was taken", "2026-10-15"), ("Caption", "The far quay"));
        Assert.Contains("not a day of Harbour sprint", refused.Text, StringComparison.Ordinal);
        Assert.Contains("The far quay", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_come_is_asked_about_and_the_form_and_the_list_go_on_with_the_answer()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var form = await bot.ClickAsync(bot.Ada, await AddAsync(bot, bot.Ada, "The quai"), "Edit");
        var asked = await bot.SubmitAsync(bot.Ada, form, ("Caption", "The quay"), ("The day it was taken", "2026-09-18"));
        Assert.Contains("Friday 2026-09-18 has not come yet", asked.Text, StringComparison.Ordinal);
        var changed = await bot.ChooseAsync(bot.Ada, asked, "Yesterday, Tuesday 2026-09-15");
        foreach (var shown in new[] { "Saved.", "The quay", "2026-09-15" })
            Assert.Contains(shown, changed.Text, StringComparison.Ordinal);
        var list = await bot.ChooseAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "photo list", new { day = "2026-09-18" }), "Yesterday, Tuesday 2026-09-15");
        Assert.Contains("1 photo", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_turned_by_buttons_and_shows_own_photos_or_all_to_organisers()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        foreach (var number in Enumerable.Range(1, 5))
            await AddAsync(bot, bot.Ada, $"picture {number}");
        await AddAsync(bot, bot.Tom, "Tom's own");
        var list = await bot.SlashAsync(bot.Ada, "photo list");
        Assert.Contains("5 photos, page 1 of 2", list.Text, StringComparison.Ordinal);
        Assert.Equal((4, 4), (list.Embeds.Count, list.Attachments.Count));
        var next = await bot.ClickAsync(bot.Ada, list, "More (2 of 2)");
        Assert.Contains("picture 5", next.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), (next.Embeds.Count, next.Attachments.Count));
        Assert.Contains("picture 1", (await bot.ClickAsync(bot.Ada, next, "Back")).Text, StringComparison.Ordinal);

        Assert.Contains("6 photos", (await bot.SlashAsync(bot.Organiser, "photo list")).Text, StringComparison.Ordinal);
        Assert.Contains("for organisers only", (await bot.SlashAsync(bot.Tom, "photo list", new { who = bot.Ada })).Text, StringComparison.Ordinal);
        Assert.Contains("no photo", (await bot.SlashAsync(bot.Tom, "photo list", new { day = "2026-09-14" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_photo_of_an_update_is_taken_out_and_somebody_elses_is_not()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "built the quay", photo = Picture("first.png", 1) });
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Add photo"), ("Photos", new[] { Picture("second.png", 2) }), ("Caption", "The second"));
        var second = await IdAsync(bot, bot.Ada, "second");
        Assert.Empty(await bot.Tom.AutocompleteAsync(bot.Channel, "photo delete", "photo", ""));
        Assert.Contains("somebody else's", (await bot.SlashAsync(bot.Tom, "photo delete", new { photo = second })).Text, StringComparison.Ordinal);
        Assert.Contains("Taken out.", (await bot.SlashAsync(bot.Ada, "photo delete", new { photo = second })).Text, StringComparison.Ordinal);
        Assert.Contains("Photos 1", (await bot.ClickAsync(bot.Ada, saved, "Edit") is var form ? await bot.SubmitAsync(bot.Ada, form) : saved).Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("none of your photos", (await bot.SlashAsync(bot.Ada, "photo delete", new { photo = "a word" })).Text, StringComparison.Ordinal);
        Assert.Contains("Taken out.", (await bot.SlashAsync(bot.Organiser, "photo delete", new { photo = await IdAsync(bot, bot.Organiser, "first") })).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(StoryReads.FilesIn((await bot.SlashAsync(bot.Organiser, "report generate")).Attachments[0].Bytes).Keys, path => path.StartsWith("photos/", StringComparison.Ordinal));
    }

    private static Task<SandboxAnswer> AddAsync(BotInSandbox bot, SandboxUser user, string caption) =>
        bot.SlashAsync(user, "photo add", new { image = Picture("quay.png", 0), caption });

    private static SandboxFile Picture(string name, byte last) => new(name, Pictures.Png(last));

    private static async Task<string> IdAsync(BotInSandbox bot, SandboxUser user, string word) => (string)Assert.Single(await user.AutocompleteAsync(bot.Channel, "photo edit", "photo", word)).Value;

    private static async Task<string> StatusAsync(BotInSandbox bot) => (await bot.SlashAsync(bot.Organiser, "sprint status")).Text;
}
