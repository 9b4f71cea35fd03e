using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Moving.Chats;

/// <summary>A server or a channel in a history's file.</summary>
public sealed class PlaceEntry
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public long? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>A message in a history's file: the members that are used.</summary>
public sealed class MessageEntry
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public long? Id { get; set; }

    /// <summary><c>Default</c>, <c>Reply</c>, or one of Discord's own.</summary>
    public string? Type { get; set; }

    /// <summary>ISO 8601 with an offset.</summary>
    public string? Timestamp { get; set; }

    public string? TimestampEdited { get; set; }
    public string? Content { get; set; }
    public UserEntry? Author { get; set; }
    public IReadOnlyList<UserEntry?>? Mentions { get; set; }
    public IReadOnlyList<AttachmentEntry?>? Attachments { get; set; }
    public ReferenceEntry? Reference { get; set; }

    /// <summary>There where the message passes on another.</summary>
    public ForwardEntry? ForwardedMessage { get; set; }
}

/// <summary>Somebody in a history's file.</summary>
public sealed class UserEntry
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public long? Id { get; set; }

    public string? Name { get; set; }
    public string? Nickname { get; set; }
    public bool? IsBot { get; set; }
}

/// <summary>A file of a message.</summary>
public sealed class AttachmentEntry
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public long? Id { get; set; }

    public string? Url { get; set; }
    public string? FileName { get; set; }
}

/// <summary>The message that a message refers to.</summary>
public sealed class ReferenceEntry
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public long? MessageId { get; set; }
}

/// <summary>What was passed on; somebody else's words, of which nothing is used.</summary>
public sealed class ForwardEntry;

/// <summary>The history's JSON; see JsonMessageWriter of https://github.com/Tyrrrz/DiscordChatExporter.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(PlaceEntry))]
[JsonSerializable(typeof(MessageEntry))]
internal sealed partial class ChatJson : JsonSerializerContext;
