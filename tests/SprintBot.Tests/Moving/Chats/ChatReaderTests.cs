using System.Text;
using System.Text.Json.Nodes;
using SprintBot.Moving.Chats;

namespace SprintBot.Tests.Moving.Chats;

public sealed class ChatReaderTests
{
    private static readonly string Whole = MadeUpChannel.OfTwoHundred().Json();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(int.MaxValue)]
    public async Task However_the_file_comes_in_all_of_it_is_read(int pieces)
    {
        var chat = await ReadAsync(pieces == 7 ? $"\uFEFF{Whole} \n" : Whole, pieces);
        Assert.Equal((1300000000000000001, 1300000000000000031, "harbour-week", 200, 0), (chat.Server, chat.Channel, chat.Name, chat.Messages.Count, chat.Repeated));
        Assert.Equal(5, chat.Messages.SelectMany(message => message.Mentions.Prepend(message.Author)).Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal((12, 19), (chat.Messages.Count(message => message.IsOfSystem && !message.Author.IsBot), chat.Messages.SelectMany(message => message.Attachments).Count()));
    }

    [Fact]
    public async Task What_may_be_missing_is_missing_and_the_time_is_the_ids()
    {
        var chat = await ReadAsync($$"""{"messages": [{"id": {{MadeUpChannel.Id(2)}}, "author": {"id": "1300000000000000101"}, "mentions": [null, {}], "attachments": [null, {}]},], /* no more */ }""");
        var message = Assert.Single(chat.Messages);
        Assert.Equal(("", "1300000000000000101", "2026-05-04T07:10:00Z", null, 0), (message.Text, message.Author.Name, message.PostedAt.ToString(), message.EditedAt, message.Mentions.Count));
        Assert.Equal([new ChatAttachment(null, "", "")], message.Attachments);
    }

    [Theory]
    [InlineData("id", "\"abc\"", "message 3 can't be read: its id is not as it should be.")]
    [InlineData("id", "12", "message 3 (id 12) can't be read: it has no id of Discord's.")]
    [InlineData("id", "null", "message 3 can't be read: it has no id of Discord's.")]
    [InlineData("author", "null", "message 3 (id 1500756364492800000) can't be read: it has no author with an id of Discord's.")]
    [InlineData("author", "{\"id\": \"x\"}", "message 3 (id 1500756364492800000) can't be read: its author.id is not as it should be.")]
    [InlineData("content", "5", "message 3 (id 1500756364492800000) can't be read: its content is not as it should be.")]
    [InlineData("mentions", "{}", "message 3 (id 1500756364492800000) can't be read: its mentions is not as it should be.")]
    [InlineData("attachments", "[3]", "message 3 (id 1500756364492800000) can't be read: its attachments[0] is not as it should be.")]
    [InlineData("timestamp", "\"yesterday\"", "message 3 (id 1500756364492800000) can't be read: its timestamp is no moment such as 2026-09-14T15:00:00+00:00.")]
    [InlineData("timestampEdited", "\"9999-12-31T23:59:59-14:00\"", "message 3 (id 1500756364492800000) can't be read: its timestampEdited is no moment such as 2026-09-14T15:00:00+00:00.")]
    public async Task A_message_that_can_not_be_read_is_named(string member, string value, string expected)
    {
        var whole = MadeUpChannel.OfTwoHundred().Whole();
        whole["messages"]![2]![member] = JsonNode.Parse(value);
        Assert.Equal(expected, await RefusalAsync(whole.ToJsonString()));
    }

    [Theory]
    [InlineData("", "it ends before its first message, in the middle: the export was not finished, or the file was cut.")]
    [InlineData("[1]", "it is no JSON object.")]
    [InlineData("{\"guild\": {}}", "it has no “messages”.")]
    [InlineData("{\"guild\": 5, \"messages\": []}", "its “guild” is not as it should be.")]
    [InlineData("{\"messages\": [5]}", "message 1 can't be read: it is not as it should be.")]
    [InlineData("{\"messages\": [null]}", "message 1 can't be read: it is null.")]
    [InlineData("{\"messages\": [\n}", "it is damaged before its first message: line 2 is no JSON.")]
    [InlineData("{\"messages\": []} more", "it is damaged before its first message: line 1 is no JSON.")]
    public async Task What_is_no_history_is_refused(string json, string expected) => Assert.Equal(expected, await RefusalAsync(json));

    [Fact]
    public async Task A_file_that_was_cut_tells_after_which_message()
    {
        var cut = Whole.LastIndexOf(MadeUpChannel.Id(150), StringComparison.Ordinal);
        Assert.Equal("it ends after message 150, in the middle: the export was not finished, or the file was cut.", await RefusalAsync(Whole[..cut]));
    }

    [Fact]
    public async Task A_text_that_is_none_of_Discords_is_refused()
    {
        var channel = new MadeUpChannel();
        channel.Add(0, MadeUpChannel.Jo, new string('x', 20_001));
        Assert.Contains("its text has 20001 characters", await RefusalAsync(channel.Json()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_there_twice_counts_once()
    {
        var channel = new MadeUpChannel();
        channel.Add(0, MadeUpChannel.Jo, "a");
        channel.Add(0, MadeUpChannel.Jo, "b");
        var chat = await ReadAsync(channel.Json());
        Assert.Equal((1, "a", 1), (chat.Messages.Count, chat.Messages[0].Text, chat.Repeated));
    }

    [Theory]
    [InlineData("""{"guild": {"id""", true)]
    [InlineData("""{"exportedAt": "x", "messages": [""", true)]
    [InlineData("""{"version": 1, "sprint": {"guild": 5}, "people": []}""", false)]
    [InlineData("""{"sprint": {"name""", false)]
    [InlineData("""["guild"]""", false)]
    [InlineData("Date,Author", false)]
    [InlineData("", false)]
    public void A_history_is_known_by_its_first_members(string start, bool isChat) => Assert.Equal(isChat, ChatReader.IsChat(Encoding.UTF8.GetBytes(start)));

    private static async Task<string> RefusalAsync(string json) => (await Assert.ThrowsAsync<ChatFault>(() => ReadAsync(json))).Message;

    private static Task<Chat> ReadAsync(string json, int pieces = int.MaxValue) => ChatReader.ReadAsync(new PieceStream(Encoding.UTF8.GetBytes(json), pieces), CancellationToken.None);

    /// <summary>Gives so many bytes at a time.</summary>
    private sealed class PieceStream(byte[] content, int most) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
