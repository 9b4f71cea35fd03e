using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Everyone reads the day's digest, once, in the sprint's channel.</summary>
public sealed class DigestStories
{
    private const string Send = "POST /channels/{channel_id}/messages";

    /// <summary>From noon UTC to 19:00 in Stockholm.</summary>
    private const int HoursToDigest = 5;

    private static readonly SandboxFile Picture = new("quay.png", Pictures.Png(1, 2, 3));

    [Fact]
    public async Task At_its_time_the_channel_gets_the_day_once_with_a_thread()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Mended the **fence**", topic = "Fences", with = bot.Tom, next = "paint", photo = Picture });
        await bot.LookAtDigestsAsync();
        Assert.Empty(bot.Channel.Messages);

        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        await bot.LookAtDigestsAsync();
        await bot.RestartAsync();
        await bot.LookAtDigestsAsync();

        var digest = Assert.Single(bot.Channel.Messages);
        foreach (var shown in new[] { "# Harbour sprint: Wednesday, 16 September", "Fences", "**Ada Byron** with Tom Okafor", "Mended the **fence**", "paint" })
            Assert.Contains(shown, digest.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("was due", digest.Content, StringComparison.Ordinal);
        Assert.Single(digest.Attachments);
        Assert.Equal("Harbour sprint: Wednesday, 16 September", digest.Thread!.Name);
    }

    [Fact]
    public async Task An_empty_day_posts_nothing_and_what_comes_after_is_told_the_next_day()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "at night" });
        await bot.LookAtDigestsAsync();
        Assert.Empty(bot.Channel.Messages);

        bot.Clock.AdvanceDays(1);
        await bot.SlashAsync(bot.Ada, "update", new { text = "by day" });
        await bot.LookAtDigestsAsync();
        Assert.Contains("1 update of the days before", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);

        await bot.SlashAsync(bot.Ada, "update", new { text = "After the digest" });
        bot.Clock.AdvanceDays(1);
        await bot.SlashAsync(bot.Tom, "update", new { text = "on Friday" });
        await bot.LookAtDigestsAsync();
        Assert.Contains("After the digest", bot.Channel.Messages[^1].Content, StringComparison.Ordinal);
        Assert.DoesNotContain("by day", bot.Channel.Messages[^1].Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)] // known by its nonce
    [InlineData(60)] // looked for in the channel
    public async Task A_message_whose_fate_is_unknown_is_not_sent_twice(int minutes)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "once" });
        bot.Clock.AdvanceHours(HoursToDigest);
        bot.Sandbox.Faults.DropNext(Send, times: 5, afterHandling: true);
        await bot.LookAtDigestsAsync();
        Assert.Single(bot.Channel.Messages);

        bot.Clock.AdvanceMinutes(minutes);
        await bot.Tom.PostAsync(bot.Channel, "When does the digest come?");
        await bot.RestartAsync();
        await bot.LookAtDigestsAsync();
        bot.Clock.AdvanceMinutes(1);
        await bot.LookAtDigestsAsync();

        Assert.Equal(2, bot.Channel.Messages.Count);
        Assert.NotNull(bot.Channel.Messages[0].Thread);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_cut_off_at_the_end_of_its_day_is_told_once_by_itself_or_by_the_next_digest(bool cameToBeThere)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Yesterday's work" });
        bot.Clock.AdvanceHours(HoursToDigest);
        bot.Sandbox.Faults.DropNext(Send, times: 5, afterHandling: cameToBeThere);
        await bot.LookAtDigestsAsync();
        bot.Clock.AdvanceHours(12);
        await bot.RestartAsync();
        await bot.LookAtDigestsAsync();
        Assert.Equal(cameToBeThere ? 1 : 0, bot.Channel.Messages.Count(message => message.Thread is not null));

        await bot.SlashAsync(bot.Ada, "update", new { text = "Today's work" });
        bot.Clock.AdvanceHours(12);
        await bot.LookAtDigestsAsync();
        var all = string.Join('\n', bot.Channel.Messages.Select(message => message.Content));
        Assert.Contains("Today's work", all, StringComparison.Ordinal);
        Assert.Equal(cameToBeThere, all.Contains("Yesterday's work", StringComparison.Ordinal));
        Assert.Equal(!cameToBeThere, all.Contains("1 update of the days before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outage_of_an_hour_is_caught_up_and_said_and_a_day_that_is_over_is_not()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "on Wednesday" });
        bot.Clock.AdvanceHours(HoursToDigest + 1);
        await bot.RestartAsync();
        await bot.LookAtDigestsAsync();
        Assert.Contains("This digest was due at 19:00", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);

        bot.Clock.AdvanceHours(18);
        await bot.SlashAsync(bot.Ada, "update", new { text = "on Thursday" });
        bot.Clock.AdvanceHours(15); // four on Friday morning
        await bot.LookAtDigestsAsync();
        Assert.Single(bot.Channel.Messages);
    }

    [Fact]
    public async Task A_channel_that_is_closed_to_the_bot_is_told_to_organisers_and_tried_again_seldom()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Unheard" });
        bot.Channel.DenyBot(SandboxPermissions.SendMessages);
        bot.Clock.AdvanceHours(HoursToDigest);
        for (var look = 0; look < 5; look++)
            await bot.LookAtDigestsAsync();
        Assert.Equal(1, bot.Sandbox.Log.Count(request => $"{request.Method} {request.Route}" == Send && request.Path.Contains($"{bot.Channel.Id}", StringComparison.Ordinal)));
        Assert.Contains("may not post in the sprint's channel", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);

        bot.Channel.DenyBot(SandboxPermissions.None);
        bot.Clock.AdvanceMinutes(16);
        await bot.LookAtDigestsAsync();
        Assert.Contains("Unheard", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        Assert.DoesNotContain("may not post", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_gone_and_a_thread_that_may_not_be_are_no_crash()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var elsewhere = bot.Guild.CreateTextChannel("elsewhere");
        await bot.SlashAsync(bot.Ada, "update", new { text = "here" });
        await bot.SlashAsync(bot.Organiser, "sprint edit", new { channel = elsewhere });
        elsewhere.Delete();
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        Assert.Contains("channel is gone", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);

        await bot.SlashAsync(bot.Organiser, "sprint edit", new { channel = bot.Channel });
        bot.Channel.DenyBot(SandboxPermissions.CreatePublicThreads);
        bot.Clock.AdvanceMinutes(16);
        await bot.LookAtDigestsAsync();
        Assert.Null(Assert.Single(bot.Channel.Messages).Thread);
    }

    /// <summary>An update here and one in another server, whose channel is given back, and then it is time for both digests.</summary>
    private static async Task<SandboxChannel> PostInTwoServersAsync(BotInSandbox bot)
    {
        var guild = bot.Sandbox.CreateGuild("Elsewhere");
        var channel = guild.CreateTextChannel("sprint");
        var zoe = guild.AddMember("zoe", "Zoe", permissions: SandboxPermissions.Organiser);
        await bot.SlashAsync(zoe, "sprint start", new { name = "Other", timezone = "Europe/Stockholm", digest = "18:30", announce = false }, channel);
        await bot.SlashAsync(zoe, "update", new { text = "Theirs" }, channel);
        await bot.SlashAsync(bot.Ada, "update", new { text = "Ours" });
        bot.Clock.AdvanceHours(HoursToDigest);
        return channel;
    }

    [Fact]
    public async Task Two_servers_get_each_their_own()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var channel = await PostInTwoServersAsync(bot);
        await bot.LookAtDigestsAsync();
        Assert.Contains("Ours", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        Assert.Contains("Theirs", Assert.Single(channel.Messages).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_limited_for_an_hour_gets_its_digest_after_that_and_keeps_no_other_waiting()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var channel = await PostInTwoServersAsync(bot);
        bot.Sandbox.Faults.RateLimitNext(Send, retryAfter: 3600);
        await bot.LookAtDigestsAsync();
        Assert.Equal(1, bot.Channel.Messages.Count + channel.Messages.Count);

        bot.Clock.AdvanceMinutes(59);
        await bot.LookAtDigestsAsync();
        Assert.Equal(1, bot.Channel.Messages.Count + channel.Messages.Count);

        bot.Clock.AdvanceMinutes(2);
        await bot.RestartAsync(); // what the bot remembers of limits goes by the computer's own clock
        await bot.LookAtDigestsAsync();
        Assert.Contains("Ours", Assert.Single(bot.Channel.Messages).Content, StringComparison.Ordinal);
        Assert.Contains("Theirs", Assert.Single(channel.Messages).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_day_is_several_messages_and_no_word_is_lost()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var words = Enumerable.Range(0, 700).Select(word => $"word{word}").ToList();
        await bot.SlashAsync(bot.Ada, "update", new { text = string.Join(' ', words), photo = Picture });
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        Assert.True(bot.Channel.Messages.Count > 1);
        Assert.Equal(words, bot.Channel.Messages.SelectMany(message => message.Content.Split([' ', '\n'])).Where(word => word.StartsWith("word", StringComparison.Ordinal)));
        Assert.Single(bot.Channel.Messages[^1].Attachments);
        Assert.Equal(1, bot.Channel.Messages.Count(message => message.Thread is not null));
    }

    [Fact]
    public async Task Across_a_clock_change_each_day_has_one_digest_at_the_same_time_of_day()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Clock.AdvanceDays(38); // Saturday, 24 October; the clocks go back that night
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Autumn", timezone = "Europe/Stockholm", digest = "18:30", announce = false });
        for (var quarter = 0; quarter < 4 * 49; quarter++)
        {
            if (quarter is 0 or (4 * 24))
                await bot.SlashAsync(bot.Ada, "update", new { text = "work" });
            bot.Clock.AdvanceMinutes(15);
            await bot.LookAtDigestsAsync();
        }
        Assert.Equal(["2026-10-24 16:30", "2026-10-25 17:30"], bot.Channel.Messages.Select(message => $"{message.CreatedAt:yyyy-MM-dd HH:mm}"));
    }

    [Fact]
    public async Task The_last_day_brings_figures_and_a_picture_and_status_shows_it_to_organisers()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "x", day = "monday" });
        var status = await bot.SlashAsync(bot.Organiser, "sprint status");
        Assert.Contains("Not heard of today: Ada Byron", status.Text, StringComparison.Ordinal);
        Assert.Contains("comes at 19:00", status.Text, StringComparison.Ordinal);
        Assert.Equal("sprint-days.png", Assert.Single(status.Attachments).Name);

        bot.Clock.AdvanceDays(4);
        await bot.SlashAsync(bot.Tom, "update", new { text = "the end", with = bot.Ada });
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        var digest = Assert.Single(bot.Channel.Messages);
        Assert.Contains("2 updates by 2 people on 2 days", digest.Content, StringComparison.Ordinal);
        Assert.Contains("1. Ada Byron 2; 2. Tom Okafor 1", Assert.Single(digest.Attachments).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anyone_reads_any_day_in_private_and_turns_the_pages()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "On Tuesday", day = "tuesday", photo = Picture });
        await bot.SlashAsync(bot.Ada, "update", new { text = string.Concat(Enumerable.Repeat("long ", 700)) });
        var today = await bot.SlashAsync(bot.Tom, "digest");
        Assert.True(today.IsEphemeral);
        Assert.Equal(["◀ Tuesday, 15 September", "More (2 of 2)"], today.Buttons);
        var more = await bot.ClickAsync(bot.Tom, today, "More (2 of 2)");
        Assert.Equal(["◀ Tuesday, 15 September", "Back"], more.Buttons);
        var tuesday = await bot.ClickAsync(bot.Tom, more, "◀ Tuesday, 15 September");
        Assert.Contains("On Tuesday", tuesday.Text, StringComparison.Ordinal);
        Assert.Single(tuesday.Attachments);
        var monday = await bot.ClickAsync(bot.Tom, tuesday, "◀ Monday, 14 September");
        Assert.Contains("Nothing was posted", monday.Text, StringComparison.Ordinal);
        Assert.Equal(["Tuesday, 15 September ▶"], monday.Buttons);
        Assert.Empty(monday.Attachments);
        Assert.Empty(bot.Channel.Messages);
        Assert.Contains("On Tuesday", (await bot.SlashAsync(bot.Tom, "digest", new { day = "tuesday" })).Text, StringComparison.Ordinal);
        Assert.Equal("Yesterday, Tuesday 2026-09-15", Assert.Single(await bot.Tom.AutocompleteAsync(bot.Channel, "digest", "day", "tues")).Name);
    }

    [Fact]
    public async Task A_page_that_is_no_more_is_the_last_there_is()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        for (var i = 0; i < 3; i++)
            await bot.SlashAsync(bot.Ada, "update", new { text = $"{i}" + string.Concat(Enumerable.Repeat(" long", 380)) });
        var first = await bot.SlashAsync(bot.Tom, "digest");
        var third = await bot.ClickAsync(bot.Tom, await bot.ClickAsync(bot.Tom, first, "More (2 of 3)"), "More (3 of 3)");
        for (var i = 0; i < 2; i++)
            await bot.SlashAsync(bot.Ada, "updates delete", new { update = (await bot.Ada.AutocompleteAsync(bot.Channel, "updates delete", "update", ""))[0].Value });
        var back = await bot.ClickAsync(bot.Tom, third, "Back");
        Assert.Contains("long", back.Text, StringComparison.Ordinal);
        Assert.Equal(["◀ Tuesday, 15 September"], back.Buttons);
    }

    [Fact]
    public async Task The_time_is_said_changed_and_switched_off()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("comes at 08:15", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { digest = "8:15" })).Text, StringComparison.Ordinal);
        Assert.Contains("is not a time", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { digest = "noonish" })).Text, StringComparison.Ordinal);
        Assert.Contains("No digest is posted", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { digest = "off" })).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Ada, "update", new { text = "quiet" });
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        Assert.Empty(bot.Channel.Messages);
    }
}
