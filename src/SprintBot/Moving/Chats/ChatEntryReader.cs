using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SprintBot.Discord.Model;
using SprintBot.Sprints;

namespace SprintBot.Moving.Chats;

/// <summary>Takes the messages of a history one by one, as the file has them.</summary>
internal sealed class ChatEntryReader
{
    /// <summary>Discord takes 4,000; names in place of ids and dates in place of seconds make them longer.</summary>
    private const int LongestText = 20_000;

    private const long LastId = long.MaxValue - 1_000_000;
    private static readonly Instant Beginning = Instant.FromUtc(2015, 1, 1, 0, 0);
    private static readonly Instant Never = Instant.FromUtc(2200, 1, 1, 0, 0);

    private readonly Dictionary<ChatPerson, ChatPerson> people = [];
    private readonly Dictionary<long, ChatMessage> messages = [];
    private int repeated;

    /// <summary>How many were there, repeated ones too.</summary>
    public int Count => messages.Count + repeated;

    /// <exception cref="ChatFault">It can't be read.</exception>
    public void Add(ReadOnlySpan<byte> json)
    {
        var number = Count + 1;
        try
        {
            var message = MessageOf(JsonSerializer.Deserialize(json, ChatJson.Default.MessageEntry) ?? throw new ChatFault("it is null."));
            if (!messages.TryAdd(message.Id, message))
                repeated++;
        }
        catch (JsonException fault)
        {
            throw Unreadable(json, number, fault.Path is ['$', '.', .. var member] ? $"its {member} is not as it should be." : "it is not as it should be.", fault);
        }
        catch (ChatFault fault)
        {
            throw Unreadable(json, number, fault.Message, fault);
        }
    }

    public Chat Whole(PlaceEntry? server, PlaceEntry? channel) => new()
    {
        Server = server?.Id,
        Channel = channel?.Id,
        Name = channel?.Name ?? "",
        Messages = [.. messages.Values],
        Repeated = repeated,
    };

    private ChatMessage MessageOf(MessageEntry entry)
    {
        var id = entry.Id is { } known && IsId(known) ? known : throw new ChatFault("it has no id of Discord's.");
        var text = entry.Content ?? "";
        if (text.Length > LongestText)
            throw new ChatFault(string.Create(CultureInfo.InvariantCulture, $"its text has {text.Length} characters, and no message of Discord's has more than {LongestText}."));
        return new ChatMessage
        {
            Id = id,
            IsOfSystem = entry.Type is not (null or "Default" or "Reply"),
            Author = PersonOf(entry.Author) ?? throw new ChatFault("it has no author with an id of Discord's."),
            PostedAt = Moment(entry.Timestamp, "timestamp") ?? Instant.FromDateTimeOffset(new Snowflake((ulong)id).Timestamp),
            EditedAt = Moment(entry.TimestampEdited, "timestampEdited"),
            Text = text,
            Mentions = [.. (entry.Mentions ?? []).Select(PersonOf).OfType<ChatPerson>()],
            Attachments = [.. (entry.Attachments ?? []).OfType<AttachmentEntry>().Select(Of)],
            Answers = entry.Type == "Reply" ? entry.Reference?.MessageId : null,
            IsForward = entry.ForwardedMessage is not null,
        };
    }

    /// <summary>The same person is one object, in however many messages.</summary>
    private ChatPerson? PersonOf(UserEntry? entry)
    {
        if (entry?.Id is not { } id || !IsId(id))
            return null;
        var person = new ChatPerson(id, entry.Nickname, entry.Name, entry.IsBot == true);
        if (people.TryGetValue(person, out var known))
            return known;
        people.Add(person, person);
        return person;
    }

    private static ChatAttachment Of(AttachmentEntry entry)
    {
        var place = entry.Url ?? "";
        var name = string.IsNullOrWhiteSpace(entry.FileName) ? place[(place.LastIndexOfAny(['/', '\\']) + 1)..] : entry.FileName;
        return new ChatAttachment(entry.Id is { } id && IsId(id) ? id : null, name, place);
    }

    private static bool IsId(long id) => DerivedIds.IsSnowflake(id) && id <= LastId;

    private static Instant? Moment(string? text, string member)
    {
        if (text is null)
            return null;
        return OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var read } && read.Year is >= 2015 and < 2200 && read.ToInstant() is var moment && moment >= Beginning && moment < Never
            ? moment
            : throw new ChatFault($"its {member} is no moment such as 2026-09-14T15:00:00+00:00.");
    }

    private static ChatFault Unreadable(ReadOnlySpan<byte> json, int number, string why, Exception cause) =>
        new(string.Create(CultureInfo.InvariantCulture, $"message {number}{(IdIn(json) is { } id ? $" (id {id})" : "")} can't be read: {why}"), cause);

    /// <summary>The id of a message of which something else is wrong.</summary>
    private static long? IdIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } || !reader.ValueTextEquals("id"u8))
                continue;
            reader.Read();
            return reader.TokenType is JsonTokenType.String or JsonTokenType.Number && System.Buffers.Text.Utf8Parser.TryParse(reader.ValueSpan, out long id, out var length) && length == reader.ValueSpan.Length ? id : null;
        }
        return null;
    }
}
