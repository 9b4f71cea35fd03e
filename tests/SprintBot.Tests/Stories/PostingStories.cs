using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>A sprinter posts, changes and takes back updates.</summary>
public sealed class PostingStories
{
    private static readonly SandboxFile Picture = new("Am Kai.PNG", Pictures.Png(1, 2, 3), "The quay");

    [Fact]
    public async Task A_text_is_enough_and_the_answer_shows_how_it_reads_with_what_can_be_done()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var answer = await bot.SlashAsync(bot.Ada, "update", new { text = "Mended `__init__` and *two* more" });
        Assert.True(answer.IsEphemeral);
        Assert.Equal(["Edit", "More", "Add photo", "Undo"], answer.Buttons);
        Assert.Contains("Mended `__init__` and *two* more", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2026-09-16", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_options_are_kept_and_a_new_topic_is_made_on_the_way()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var answer = await bot.SlashAsync(bot.Ada, "update", new
        {
            text = $"Paired with {bot.Tom.Mention} in <#{bot.Channel.Id}>",
            topic = "Tide tables",
            with = bot.Tom,
            status = "in progress",
            next = "the docs",
            blockers = "the wifi",
            photo = Picture,
            day = "2026-09-14",
        });
        foreach (var expected in new[] { "Tide tables", bot.Tom.Mention, "in progress", "the docs", "the wifi", "2026-09-14" })
            Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal("Tide tables", Assert.Single(await bot.Tom.AutocompleteAsync(bot.Channel, "update", "topic", "TABLES")).Name);
        Assert.Contains("1 update by 2 people on 1 day, 1 topic, 1 photo.", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_text_a_form_opens_and_keeps_the_day_that_was_named()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var form = await bot.SlashAsync(bot.Ada, "update", new { day = "2026-09-15", topic = "Parser" });
        var saved = await bot.SubmitAsync(bot.Ada, form, ("What you did", "Line one\n- and a list"), ("With whom", new[] { bot.Tom }), ("What is left", "tests"), ("Photos", new[] { Picture }));
        foreach (var expected in new[] { "Line one\n- and a list", "Parser", bot.Tom.Mention, "tests", "2026-09-15" })
            Assert.Contains(expected, saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_looks_like_another_is_asked_about()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "one", topic = "SpecialTuple" });
        var asked = await bot.SlashAsync(bot.Tom, "update", new { text = "two", topic = "special tupel" });
        Assert.Contains("Did you mean “SpecialTuple”?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("SpecialTuple", (await bot.ChooseAsync(bot.Tom, asked, "SpecialTuple")).Text, StringComparison.Ordinal);
        var form = await bot.SlashAsync(bot.Tom, "update", new { topic = "SpecialTuples" });
        asked = await bot.SubmitAsync(bot.Tom, form, ("What you did", "three"));
        Assert.Contains("Did you mean", asked.Text, StringComparison.Ordinal);
        Assert.Contains("· SpecialTuples", (await bot.ChooseAsync(bot.Tom, asked, "No, a new topic: SpecialTuples")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_names_the_newest_topics_and_takes_any_of_them()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "topic add", new { name = "Parser" });
        await bot.SlashAsync(bot.Ada, "topic add", new { name = "Gauge" });
        var form = await bot.SlashAsync(bot.Tom, "update");
        Assert.Equal("Such as Gauge, Parser; a new name makes a new topic", form.Modal!.Field("Topic").Description);
        var saved = await bot.SubmitAsync(bot.Tom, form, ("What you did", "read"), ("Topic", "Gauge"));
        Assert.Contains("· Gauge", saved.Text, StringComparison.Ordinal);
        var edited = await bot.SubmitAsync(bot.Tom, await bot.ClickAsync(bot.Tom, saved, "Edit"), ("Topic", "Parser"));
        Assert.Contains("· Parser", edited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_takes_a_new_topic_however_many_there_are()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        for (var number = 1; number <= 30; number++)
            await bot.SlashAsync(bot.Ada, "topic add", new { name = $"Topic with a long name of its own {number}" });
        var form = await bot.SlashAsync(bot.Tom, "update");
        Assert.InRange(form.Modal!.Field("Topic").Description!.Length, 1, 100);
        Assert.Contains("· Gauge", (await bot.SubmitAsync(bot.Tom, form, ("What you did", "read"), ("Topic", "Gauge"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_takes_status_blockers_photos_and_day()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "read" });
        var more = await bot.ClickAsync(bot.Ada, saved, "More");
        var changed = await bot.SubmitAsync(bot.Ada, more, ("The day it counts for", "2026-09-15"), ("How the work of this update stands", "done"), ("What is in the way", "the wind"), ("Photos", new[] { Picture }));
        foreach (var expected in new[] { "2026-09-15", "done", "the wind", "Photos" })
            Assert.Contains(expected, changed.Text, StringComparison.Ordinal);
        Assert.Contains("1 photo.", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
        Assert.Contains("not a picture", (await bot.SubmitAsync(bot.Ada, more, ("Photos", new[] { SandboxFile.Text("log.txt", "text") }))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_branch_or_issue_is_made_a_topic_by_a_button()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "mended https://codeberg.org/tide/water/issues/97 at last" });
        Assert.Contains("Make issue 97 its topic", saved.Buttons);
        var changed = await bot.ClickAsync(bot.Ada, saved, "Make issue 97 its topic");
        Assert.Contains("Saved under issue 97.", changed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Make issue 97 its topic", changed.Buttons);
        Assert.Contains("**issue 97** (issue) <https://codeberg.org/tide/water/issues/97>", (await bot.SlashAsync(bot.Tom, "topic list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_shows_names_for_mentions_and_keeps_literal_what_the_report_keeps()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var shown = (await bot.SlashAsync(bot.Ada, "update", new { text = $"asked {bot.Tom.Mention} about __init__ and <t:1789560000:d>" })).Text;
        Assert.Contains("asked Tom Okafor about \\_\\_init\\_\\_ and 16 September 2026", shown, StringComparison.Ordinal);
        Assert.Contains("characters are saved)", (await bot.SlashAsync(bot.Ada, "update", new { text = string.Concat(Enumerable.Repeat("**word** ", 660)) })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_update_said_before_is_kept()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "first words" });
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", "second words"));
        var listed = (await bot.SlashAsync(bot.Ada, "updates list")).Text;
        Assert.Contains("second words (edited)", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_was_typed_comes_back_when_it_can_not_be_saved()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var refused = (await bot.SlashAsync(bot.Ada, "update", new { text = "the work", next = "the rest", blockers = "the wind", day = "2026-02-31" })).Text;
        foreach (var typed in new[] { "text: the work", "next: the rest", "blockers: the wind" })
            Assert.Contains(typed, refused, StringComparison.Ordinal);
        var form = await bot.SlashAsync(bot.Ada, "update");
        refused = (await bot.SubmitAsync(bot.Ada, form, ("What you did", "by form"), ("What is left", "tests"), ("Photos", new[] { new SandboxFile("log.txt", "text"u8.ToArray()) }))).Text;
        foreach (var typed in new[] { "by form", "tests", "not a picture" })
            Assert.Contains(typed, refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_names_the_day_where_it_is_not_today()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.StartsWith("Saved.", (await bot.SlashAsync(bot.Ada, "update", new { text = "x" })).Content, StringComparison.Ordinal);
        Assert.StartsWith("Saved for 2026-09-14.", (await bot.SlashAsync(bot.Ada, "update", new { text = "x", day = "monday" })).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_description_of_a_picture_is_no_reason_to_refuse_it()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var described = Picture with { Description = new string('d', 500) };
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "update", new { text = "x", photo = described })).Text, StringComparison.Ordinal);
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "photo add", new { image = described, caption = "short" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_message_the_pictures_are_taken_and_other_files_named()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var message = await bot.Ada.PostAsync(bot.Channel, "It crashed", [Picture, new SandboxFile("log.txt", "text"u8.ToArray())]);
        var answer = (await bot.AddMessageAsync(bot.Ada, message)).Text;
        Assert.Contains("Saved. “log.txt” is not a picture", answer, StringComparison.Ordinal);
        Assert.Contains("Photos 1", answer.Replace("\n", " ", StringComparison.Ordinal).Replace(": ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_with_nothing_but_pictures_gives_photos()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var message = await bot.Ada.PostAsync(bot.Channel, "", [Picture]);
        for (var time = 0; time < 2; time++)
            Assert.Contains("1 photo saved for 2026-09-16", (await bot.AddMessageAsync(bot.Ada, message)).Text, StringComparison.Ordinal);
        Assert.Contains("1 photo.", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_can_see_is_no_update()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("has no text", (await bot.SlashAsync(bot.Ada, "update", new { text = "\u200B\u2800" })).Text, StringComparison.Ordinal);
        Assert.Contains("needs a name", (await bot.SlashAsync(bot.Ada, "topic add", new { name = "\u3164" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_command_says_is_in_the_form_and_a_photo_is_not_dropped_in_silence()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var form = await bot.SlashAsync(bot.Ada, "update", new { status = "in progress", blockers = "the wind", next = "tests" });
        Assert.Equal("the wind", form.Modal!.Field("What is in the way").Value);
        var saved = (await bot.SubmitAsync(bot.Ada, form, ("What you did", "read"))).Text;
        foreach (var expected in new[] { "in progress", "the wind", "tests" })
            Assert.Contains(expected, saved, StringComparison.Ordinal);

        var answer = await bot.SlashAsync(bot.Ada, "update", new { photo = Picture });
        Assert.Null(answer.Modal);
        Assert.Contains("can't take over the photo", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_opens_the_form_filled_in_and_changes_what_was_changed()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "first words", topic = "Parser", with = bot.Tom, next = "docs" });
        var form = await bot.ClickAsync(bot.Ada, saved, "Edit");
        Assert.Equal("first words", form.Modal!.Field("What you did").Value);
        var changed = await bot.SubmitAsync(bot.Ada, form, ("What you did", "better words"), ("What is left", ""), ("How the work of this update stands", "done"));
        Assert.Contains("better words", changed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("docs", changed.Text, StringComparison.Ordinal);
        foreach (var kept in new[] { "Parser", bot.Tom.Mention, "done" })
            Assert.Contains(kept, changed.Text, StringComparison.Ordinal);
        Assert.Contains("better words (edited)", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_without_a_change_is_said_to_be_none_and_keeps_no_version()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "the words", topic = "Parser", with = bot.Tom, next = "docs" });
        var same = await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"));
        Assert.Contains("Nothing was changed.", same.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", (await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, same, "More"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("(edited)", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_that_moves_takes_its_photos_along()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "Built the quay", topic = "Harbour", photo = new SandboxFile("quay.png", Pictures.Png()) });
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "More"), ("The day it counts for", "2026-09-15"));
        Assert.Empty((await bot.SlashAsync(bot.Tom, "digest", new { day = "2026-09-16" })).Attachments);
        var tuesday = await bot.SlashAsync(bot.Tom, "digest", new { day = "2026-09-15" });
        Assert.Contains("Built the quay", tuesday.Text, StringComparison.Ordinal);
        Assert.Single(tuesday.Attachments);
    }

    [Fact]
    public async Task Undo_and_bring_it_back_work_after_a_restart()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "a slip" });
        await bot.RestartAsync();
        var undone = await bot.ClickAsync(bot.Ada, saved, "Undo");
        Assert.Equal(["Bring it back"], undone.Buttons);
        Assert.Contains("no update", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
        await bot.ClickAsync(bot.Ada, undone, "Bring it back");
        Assert.Contains("a slip", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_are_added_to_an_update_afterwards()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "on the quay" });
        var answer = await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Add photo"), ("Photos", new[] { Picture }), ("Caption", "The quay"));
        Assert.Contains("Photos", answer.Text, StringComparison.Ordinal);
        Assert.Contains("1 photo.", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_becomes_an_update_of_its_own_day_with_its_pictures_and_twice_is_once()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var message = await bot.Ada.PostAsync(bot.Channel, "Said **yesterday**", [Picture]);
        bot.Clock.AdvanceDays(1);
        Assert.Contains("2026-09-16", (await bot.AddMessageAsync(bot.Ada, message)).Text, StringComparison.Ordinal);
        bot.Clock.AdvanceMinutes(1);
        Assert.Contains("already", (await bot.AddMessageAsync(bot.Ada, message)).Text, StringComparison.Ordinal);
        Assert.Contains("1 update by 1 person on 1 day, 0 topics, 1 photo.", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_persons_message_is_for_organisers_and_credited_to_its_author()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var message = await bot.Ada.PostAsync(bot.Channel, "Too shy to post this");
        Assert.Contains("somebody else's", (await bot.AddMessageAsync(bot.Tom, message)).Text, StringComparison.Ordinal);
        await bot.AddMessageAsync(bot.Organiser, message);
        Assert.Contains("Too shy to post this", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changes_ones_own_updates_only_and_an_organiser_anyones()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Ada was here" });
        var choice = Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "updates delete", "update", "here"));
        Assert.Empty(await bot.Tom.AutocompleteAsync(bot.Channel, "updates delete", "update", "here"));
        Assert.Contains("somebody else's", (await bot.SlashAsync(bot.Tom, "updates delete", new { update = choice.Value })).Text, StringComparison.Ordinal);
        Assert.Contains("none of your updates", (await bot.SlashAsync(bot.Tom, "updates edit", new { update = "what I wrote" })).Text, StringComparison.Ordinal);
        Assert.NotNull((await bot.SlashAsync(bot.Organiser, "updates edit", new { update = choice.Value })).Modal);
        Assert.Contains("Taken back", (await bot.SlashAsync(bot.Ada, "updates delete", new { update = choice.Value })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_delivery_is_no_second_update()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Sandbox.Faults.DeliverTwiceNext();
        await bot.SlashAsync(bot.Ada, "update", new { text = "once" });
        Assert.Contains(": 1 update of ", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_midnight_an_update_belongs_to_the_evening_before()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Clock.AdvanceHours(13); // half past two at night in Stockholm is 00:30 UTC; this is 01:00 UTC
        Assert.Contains("2026-09-16", (await bot.SlashAsync(bot.Ada, "update", new { text = "still awake" })).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a picture", "text.png", "is not a picture the report can show")]
    public async Task What_is_no_picture_is_refused_and_the_text_comes_back(string content, string name, string message)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var answer = await bot.SlashAsync(bot.Ada, "update", new { text = "with a picture", photo = SandboxFile.Text(name, content) });
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
        Assert.Contains("with a picture", answer.Text, StringComparison.Ordinal);
        Assert.Contains("no update", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_that_can_not_be_taken_comes_back_as_a_file()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var text = string.Concat(Enumerable.Repeat("long ", 1000)).Trim();
        var answer = await bot.SlashAsync(bot.Ada, "update", new { text });
        Assert.Contains("No sprint is open", answer.Text, StringComparison.Ordinal);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(Assert.Single(answer.Attachments).Bytes));
    }

    [Fact]
    public async Task Six_thousand_characters_are_saved_and_shown_within_discords_limits()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var answer = await bot.SlashAsync(bot.Ada, "update", new { text = new string('漢', 6000), next = new string('n', 1000), blockers = new string('b', 1000) });
        Assert.Contains("all 6000 characters are saved", answer.Text, StringComparison.Ordinal);
    }
}
