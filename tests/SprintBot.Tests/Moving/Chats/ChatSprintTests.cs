using System.Text;
using System.Text.Json.Nodes;
using SprintBot.Interactions;
using SprintBot.Moving;
using SprintBot.Moving.Chats;
using SprintBot.Sprints;

namespace SprintBot.Tests.Moving.Chats;

public sealed class ChatSprintTests
{
    private static readonly ChatOrder Order = new(new GuildId(1_300_000_000_000_000_002), new ChannelId(1_300_000_000_000_000_032), null, null, null, null);

    [Theory]
    [InlineData("with @Jo, @Jonas Wynn and @jwynn", "with <@1300000000000000102>, <@1300000000000000103> and <@1300000000000000103>")]
    [InlineData("`@Jo` and ```@Jonas Wynn```", "`@Jo` and ```@Jonas Wynn```")]
    [InlineData("@Joanna and @Mira Holt and #pier :anchor: @Crew", "@Joanna and @Mira Holt and #pier :anchor: @Crew")]
    [InlineData("<@1300000000000000102> <@!1300000000000000103> <:anchor:5>", "<@1300000000000000102> <@!1300000000000000103> <:anchor:5>")]
    public async Task Names_of_whom_a_message_mentions_become_mentions(string text, string expected)
    {
        var channel = new MadeUpChannel();
        MadeUpChannel.Mention(channel.Add(0, MadeUpChannel.Mira, ""), text, MadeUpChannel.Jo, MadeUpChannel.Jonas);
        var update = Assert.Single((await SprintAsync(channel)).Updates);
        Assert.Equal(expected, update.Text);
        Assert.All(update.Mentions, mention => Assert.Equal(mention.Id == 1300000000000000102 ? "Jo" : "Jonas Wynn", mention.Name));
        Assert.Equal(expected.Contains("<@", StringComparison.Ordinal) ? 2 : 0, update.Mentions.Count);
    }

    [Fact]
    public async Task A_name_that_two_have_mentions_nobody()
    {
        var (channel, namesake) = (new MadeUpChannel(), MadeUpChannel.Jonas.DeepClone().AsObject());
        namesake["nickname"] = "Jo";
        MadeUpChannel.Mention(channel.Add(0, MadeUpChannel.Mira, ""), "asked @Jo and @jwynn", MadeUpChannel.Jo, namesake);
        Assert.Equal("asked @Jo and <@1300000000000000103>", (await SprintAsync(channel)).Updates[0].Text);
    }

    [Theory]
    [InlineData("the cache was the reason, it is gone now", "To <@1300000000000000102>: the cache was the reason, it is gone now")]
    [InlineData("- the cache was the reason for that\n- gone", "To <@1300000000000000102>:\n- the cache was the reason for that\n- gone")]
    [InlineData("> the cache was the reason for that, really", "To <@1300000000000000102>:\n> the cache was the reason for that, really")]
    [InlineData("asked <@1300000000000000102> for the reason of all that", "asked <@1300000000000000102> for the reason of all that")]
    [InlineData("oh, nice!", "oh, nice!")]
    public async Task A_reply_says_whom_it_answers_and_makes_nobody_a_partner(string text, string expected)
    {
        var channel = new MadeUpChannel();
        channel.Add(0, MadeUpChannel.Jo, "why is it slow");
        MadeUpChannel.Answer(channel.Add(1, MadeUpChannel.Mira, text), 0);
        var update = (await SprintAsync(channel)).Updates[1];
        Assert.Equal((expected, 0), (update.Text, update.With.Count));
        Assert.Equal(expected.Contains("<@", StringComparison.Ordinal) ? ["Jo"] : [], update.Mentions.Select(mention => mention.Name));
    }

    [Fact]
    public async Task A_reply_to_oneself_to_a_bot_or_to_what_is_not_there_stays_as_it_is()
    {
        var channel = new MadeUpChannel();
        channel.Add(0, MadeUpChannel.Mira, "one");
        channel.Add(1, MadeUpChannel.Bot, "two");
        foreach (var (number, to) in new[] { (2, 0), (3, 1), (4, 99) })
            MadeUpChannel.Answer(channel.Add(number, MadeUpChannel.Mira, "the cache was the reason, it is gone now"), to);
        Assert.Equal(["one", "the cache was the reason, it is gone now", "the cache was the reason, it is gone now", "the cache was the reason, it is gone now"], (await SprintAsync(channel)).Updates.Select(update => update.Text));
    }

    [Fact]
    public async Task An_update_has_the_messages_id_its_link_its_times_and_its_sprint_day()
    {
        var channel = new MadeUpChannel();
        channel.Add(0, MadeUpChannel.Mira, "first");
        channel.Add(36, MadeUpChannel.Jo, "at three in the night")["timestampEdited"] = "2026-05-05T05:00:00+02:00";
        var update = (await SprintAsync(channel)).Updates[1];
        Assert.Equal(MadeUpChannel.Id(36), update.Id.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"https://discord.com/channels/1300000000000000001/1300000000000000031/{MadeUpChannel.Id(36)}", update.MessageLink);
        Assert.Equal(("2026-05-05T03:00:00Z", "2026-05-05T03:00:00Z", "2026-05-04"), (update.PostedAt.ToString(), update.EditedAt?.ToString(), SprintDay.Show(update.Day)));
    }

    [Fact]
    public async Task A_long_text_becomes_several_updates_with_all_its_words()
    {
        var (channel, words) = (new MadeUpChannel(), Enumerable.Range(0, 2900).Select(word => word % 40 == 39 ? $"wörd{word}\n" : $"🎉{word}").ToList());
        channel.Add(0, MadeUpChannel.Mira, string.Join(' ', words));
        channel.Add(1, MadeUpChannel.Mira, new string('y', 5999) + "🎉🎉");
        var updates = (await SprintAsync(channel)).Updates;
        Assert.Equal(6, updates.Count);
        Assert.All(updates, update => Assert.InRange(update.Text.Length, 1, 6000));
        Assert.Equal(words.Select(word => word.TrimEnd()), updates.Take(4).SelectMany(update => update.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(new string('y', 5999) + "🎉🎉", updates[4].Text + updates[5].Text);
        Assert.Equal(updates.Select(update => update.Id.Value).Order().Distinct(), updates.Select(update => update.Id.Value));
    }

    [Fact]
    public async Task Pictures_without_words_are_photos_of_the_sprint_and_others_of_their_updates()
    {
        var channel = new MadeUpChannel();
        foreach (var (number, text) in new[] { (0, ""), (1, "with words") })
            MadeUpChannel.Attach(channel.Add(number, MadeUpChannel.Mira, text), number, "a.png", "A.png");
        MadeUpChannel.Attach(channel.Add(2, MadeUpChannel.Jo, ""), 2, "b.pdf", "b.pdf");
        var chat = await ReadAsync(channel.Json());
        var read = ChatSprint.Of(chat, ChatSelection.Of(chat, Order), chat.Messages.Take(2).SelectMany(message => message.Attachments).ToDictionary(file => file, file => new ChatPicture("/x/a.png", "image/png")));
        Assert.Equal([null, read.Sprint.Updates[0].Id], read.Sprint.Photos.Select(photo => photo.Update));
        Assert.Equal(["A.png", "A.png"], read.Sprint.Photos.Select(photo => photo.FileName));
        Assert.Equal(["Mira Holt"], read.Sprint.People.Select(person => person.SeenName));
        Assert.Equal(2, read.PhotoPaths.Count);
    }

    [Fact]
    public async Task A_history_of_files_that_are_no_pictures_is_no_sprint()
    {
        var channel = new MadeUpChannel();
        MadeUpChannel.Attach(channel.Add(0, MadeUpChannel.Jo, ""), 0, "https://example.org/a.png", "a.png");
        var refused = await Assert.ThrowsAsync<UserError>(() => SprintAsync(channel));
        Assert.StartsWith("There are no words in it, and none of its files can be a photo.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_out_is_counted()
    {
        var channel = MadeUpChannel.OfTwoHundred();
        channel.Add(200, MadeUpChannel.Jo, "")["forwardedMessage"] = new JsonObject { ["content"] = "somebody else's" };
        channel.Add(5, MadeUpChannel.Jo, "again");
        var selection = ChatSelection.Of(await ReadAsync(channel.Json()), Order with { Start = "2026-05-05" });
        Assert.Equal(
            [("messages of bots", 10), ("messages of Discord itself (who joined, what was pinned)", 12), ("messages that pass on others", 1), ("messages without words (stickers, embeds)", 4), ("messages of other days", 31), ("messages that the file has twice", 1)],
            selection.LeftOut.Select(left => (left.Many, left.Count)));
        Assert.Equal(201 - 10 - 12 - 1 - 4 - 31, selection.Messages.Length);
    }

    [Theory]
    [InlineData(null, null, null, "2026-05-04", "2026-05-08")]
    [InlineData(null, null, "europe/stockholm", "2026-05-04", "2026-05-09")]
    [InlineData("2026-05-06", null, null, "2026-05-06", "2026-05-08")]
    [InlineData("2026-04-30", "2026-05-06", "Asia/Tokyo", "2026-04-30", "2026-05-06")]
    public async Task The_days_are_those_of_the_messages_or_those_that_were_given(string? start, string? end, string? zone, string first, string last)
    {
        var sprint = ChatSelection.Of(await ReadAsync(MadeUpChannel.OfTwoHundred().Json()), Order with { Start = start, End = end, Zone = zone }).Sprint;
        Assert.Equal((first, last, false), (SprintDay.Show(sprint.Start), SprintDay.Show(sprint.End!.Value), sprint.IsOpen));
    }

    [Fact]
    public async Task Days_in_words_are_those_of_whoever_imports()
    {
        var chat = await ReadAsync(MadeUpChannel.OfTwoHundred().Json());
        var sprint = ChatSelection.Of(chat, Order with { Start = "yesterday", End = "today", Now = NodaTime.Instant.FromUtc(2026, 5, 6, 12, 0) }).Sprint;
        Assert.Equal(("2026-05-05", "2026-05-06"), (SprintDay.Show(sprint.Start), SprintDay.Show(sprint.End!.Value)));
    }

    [Theory]
    [InlineData("2026-05-07", "2026-05-05", null, null, "The last day, 2026-05-05, is before the first, 2026-05-07.")]
    [InlineData("soon", null, null, null, "“soon” is not a date, so the first day is not known.")]
    [InlineData("2026-05-20", null, null, null, "None of its messages is of these days. They go from 2026-05-04 to 2026-05-08.")]
    [InlineData("9999-12-31", "9999-12-31", null, null, "“9999-12-31” is not a date, so the first day is not known.")]
    [InlineData("-9998-01-01", "-9998-01-01", null, null, "“-9998-01-01” is not a date, so the first day is not known.")]
    [InlineData(null, "2026-04-01", null, null, "The last day, 2026-04-01, is before the first, 2026-05-04.")]
    [InlineData("2020-01-01", null, null, null, "From 2020-01-01 to 2026-05-08 is more than a year.")]
    [InlineData(null, null, "Mars/Olympus", null, "“Mars/Olympus” is not a time zone. Give --zone one such as Europe/Paris.")]
    [InlineData(null, null, null, " ", "The sprint has no name. Give --sprint another.")]
    public async Task What_can_not_be_asked_for_is_refused(string? start, string? end, string? zone, string? name, string because)
    {
        var chat = await ReadAsync(MadeUpChannel.OfTwoHundred().Json());
        var refused = Assert.Throws<UserError>(() => ChatSelection.Of(chat, Order with { Start = start, End = end, Zone = zone, Sprint = name }));
        Assert.StartsWith(because, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_of_years_asks_for_days_and_one_without_people_is_none()
    {
        var channel = new MadeUpChannel();
        channel.Add(0, MadeUpChannel.Bot, "built");
        Assert.StartsWith("Nobody wrote a message in it.", (await RefusalAsync(channel)).Message, StringComparison.Ordinal);
        channel.Add(0, MadeUpChannel.Jo, "first")["id"] = MadeUpChannel.Id(1);
        channel.Add(100_000, MadeUpChannel.Jo, "last");
        Assert.Equal("Its messages go from 2026-05-04 to 2032-12-28, and a sprint has at most 366 days. Give --start and --end.", (await RefusalAsync(channel)).Message);
    }

    private static async Task<UserError> RefusalAsync(MadeUpChannel channel)
    {
        var chat = await ReadAsync(channel.Json());
        return Assert.Throws<UserError>(() => ChatSelection.Of(chat, Order));
    }

    private static async Task<MovedSprint> SprintAsync(MadeUpChannel channel)
    {
        var chat = await ReadAsync(channel.Json());
        return ChatSprint.Of(chat, ChatSelection.Of(chat, Order), new Dictionary<ChatAttachment, ChatPicture>()).Sprint;
    }

    private static Task<Chat> ReadAsync(string json) => ChatReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), CancellationToken.None);
}
