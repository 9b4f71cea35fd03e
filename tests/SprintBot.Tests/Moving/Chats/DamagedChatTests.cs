using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using SprintBot.Interactions;
using SprintBot.Moving;
using SprintBot.Moving.Chats;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;
using SprintBot.Tests.Storage;

namespace SprintBot.Tests.Moving.Chats;

/// <summary>Whatever is done to a history's file, it is a sprint that moves on, or it is refused in one line.</summary>
public sealed class DamagedChatTests
{
    /// <summary>.NET writes none, so it is put in afterwards.</summary>
    private const string HalfASurrogatePair = "HALF";

    private static readonly ChatOrder Order = new(new GuildId(1_300_000_000_000_000_002), new ChannelId(1_300_000_000_000_000_032), "Any", null, null, null);
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(MadeUpChannel.OfTwoHundred().Json());
    private static readonly JsonObject Few = FewMessages();

    private static readonly Gen<string> Values = Gen.OneOf(
        "null", "true", "0", "-1", "1e400", "9223372036854775807", "9223372036854775806", "9223372036854774807", "\"\"", "\" \"", $"\"{HalfASurrogatePair}\"", "\"\\u0000\"", "\"\\u3164\"", "[]", "[[]]", "[null]", "{}", $"{{\"id\":\"{HalfASurrogatePair}\"}}",
        "\"Reply\"", "\"Default\"", "\"2015-01-01T00:00:00+14:00\"", "\"2199-12-31T23:59:59Z\"", "\"-9998-01-01T00:00:00+18:00\"", "\"<@1300000000000000102>\"", "\"@Jo\"", "\"https://\"", "\"../../etc\"", "\"1300000000000000102\"",
        $"\"{new string('`', 9000)}\"", $"\"{new string('@', 9000)}\"", $"\"{string.Concat(Enumerable.Repeat("🎉", 4000))}\"");

    [Fact]
    public void Bytes_that_change_are_told_or_do_not_matter() => Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte).Array[1, 4].Sample(
        changes =>
        {
            var bytes = Whole.ToArray();
            foreach (var (place, value) in changes)
                bytes[place] = value;
            Read(bytes);
        },
        iter: Loops.Of(400));

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused() => Gen.Int[0, Whole.Length - 1].Sample(
        length => Assert.False(Read(Whole[..length])),
        iter: Loops.Of(300));

    [Fact]
    public void Members_that_change_are_told_or_do_not_matter() => Gen.Select(Gen.Int[0, 10_000], Values).Array[1, 5].Sample(
        changes =>
        {
            var whole = Few.DeepClone();
            foreach (var (place, value) in changes)
            {
                var places = Places(whole).ToList();
                var (holder, key) = places[place % places.Count];
                if (holder is JsonObject members)
                    members[(string)key] = JsonNode.Parse(value);
                else
                    holder[(int)key] = JsonNode.Parse(value);
            }
            Read(Encoding.UTF8.GetBytes(whole.ToJsonString().Replace(HalfASurrogatePair, "\\ud800", StringComparison.Ordinal)));
        },
        iter: Loops.Of(3000));

    /// <summary>True for a sprint, of which another store can take what this one writes; false where it is refused.</summary>
    private static bool Read(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file);
            var chat = ChatReader.ReadAsync(stream, CancellationToken.None).GetAwaiter().GetResult();
            var selection = ChatSelection.Of(chat, Order);
            var pictures = chat.Messages.SelectMany(message => message.Attachments).Distinct().ToDictionary(attachment => attachment, _ => new ChatPicture("/x", "image/png"));
            var sprint = ChatSprint.Of(chat, selection, pictures).Sprint;
            Assert.Equal(sprint.Updates.Count, sprint.Updates.Select(update => update.Id).Distinct().Count());
            Assert.Equal(sprint.Photos.Count, sprint.Photos.Select(photo => photo.Id).Distinct().Count());
            var written = SprintFileWriter.Write(MovedSprintFile.Of(sprint));
            var again = MovedSprintReader.Read(SprintFileReader.Parse(written), MoveTarget.For(written, new GuildId(1_300_000_000_000_000_003), Order.Channel)).Sprint;
            Assert.Equal(sprint.Updates.Select(update => update.Text), again.Updates.Select(update => update.Text));
            Assert.Equal(sprint.Photos.Count, again.Photos.Count);
            return true;
        }
        catch (Exception refused) when (refused is ChatFault or UserError)
        {
            Assert.DoesNotContain('\n', refused.Message);
            return false;
        }
    }

    private static IEnumerable<(JsonNode Holder, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Prepend((members, member.Key))),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(index => Places(items[index]).Prepend((items, index))),
        _ => [],
    };

    private static JsonObject FewMessages()
    {
        var channel = new MadeUpChannel();
        channel.Add(0, MadeUpChannel.Mira, "moored");
        MadeUpChannel.Answer(channel.Add(1, MadeUpChannel.Jo, "which of the two piers was that again"), 0);
        MadeUpChannel.Mention(channel.Add(2, MadeUpChannel.Mira, ""), "the left one, @Jo and @Jonas Wynn", MadeUpChannel.Jo, MadeUpChannel.Jonas);
        MadeUpChannel.Attach(channel.Add(3, MadeUpChannel.Jonas, "a picture"), 3, "a.png", "a.png");
        return channel.Whole();
    }
}
