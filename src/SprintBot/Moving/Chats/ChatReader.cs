using System.Globalization;
using System.Text.Json;

namespace SprintBot.Moving.Chats;

/// <summary>Reads a channel's history as DiscordChatExporter writes it in JSON. A message at a time is in memory whole; of each only what is used stays.</summary>
public sealed class ChatReader
{
    private const int FirstLength = 64 * 1024;

    /// <summary>A message with all that surrounds it has some thousand bytes.</summary>
    private const int LongestPiece = 64 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly ChatEntryReader entries = new();
    private JsonReaderState state = new(Options);
    private Place place = Place.Beginning;
    private PlaceEntry? server;
    private PlaceEntry? channel;
    private bool hasMessages;

    private ChatReader()
    {
    }

    private enum Place
    {
        Beginning,
        Members,
        Messages,
        End,
    }

    /// <summary>Whether a file is a channel's history, by the first of the members that it has and a sprint file has not.</summary>
    /// <param name="start">What the file begins with, all of it or some thousand bytes.</param>
    public static bool IsChat(ReadOnlySpan<byte> start)
    {
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(start), isFinalBlock: false, new JsonReaderState(Options));
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (IsOfChat(ref reader))
                    return true;
                if (!reader.TrySkip())
                    return false;
            }
            return false;
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return false;
        }
    }

    /// <exception cref="ChatFault">It is none, or something in it can't be read.</exception>
    public static Task<Chat> ReadAsync(Stream stream, CancellationToken ct) => new ChatReader().WholeAsync(stream, ct);

    private async Task<Chat> WholeAsync(Stream stream, CancellationToken ct)
    {
        var buffer = new byte[FirstLength];
        var length = await stream.ReadAtLeastAsync(buffer, 3, throwOnEndOfStream: false, ct);
        length = Without(buffer, length, length - WithoutMark(buffer.AsSpan(0, length)).Length);
        var isLast = false;
        while (true)
        {
            length = Without(buffer, length, Take(buffer.AsSpan(0, length), isLast));
            if (isLast)
                break;
            if (length == buffer.Length)
                Array.Resize(ref buffer, length < LongestPiece ? length * 2 : throw new ChatFault($"{After()} something has more than {LongestPiece / 1024 / 1024} MiB, and is no message."));
            var read = await stream.ReadAsync(buffer.AsMemory(length), ct);
            isLast = read == 0;
            length += read;
        }
        return hasMessages ? entries.Whole(server, channel) : throw new ChatFault("it has no “messages”.");
    }

    private static int Without(byte[] buffer, int length, int taken)
    {
        buffer.AsSpan(taken, length - taken).CopyTo(buffer);
        return length - taken;
    }

    /// <summary>Takes as much as is there whole.</summary>
    /// <returns>How many bytes that was.</returns>
    private int Take(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var taken = 0;
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(bytes[taken..], isLast, state);
                if (!Step(ref reader, bytes[taken..]))
                    return taken;
                taken += (int)reader.BytesConsumed;
                state = reader.CurrentState;
            }
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw new ChatFault(isLast
                ? $"it ends {After()}, in the middle: the export was not finished, or the file was cut."
                : string.Create(CultureInfo.InvariantCulture, $"it is damaged {After()}{((fault as JsonException)?.LineNumber is { } line ? $": line {line + 1} is no JSON" : "")}."), fault);
        }
    }

    private bool Step(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes) => place switch
    {
        Place.Beginning => Begin(ref reader),
        Place.Members => TakeMember(ref reader, bytes),
        Place.Messages => TakeMessage(ref reader, bytes),
        _ => reader.Read(),
    };

    private bool Begin(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        place = reader.TokenType == JsonTokenType.StartObject ? Place.Members : throw new ChatFault("it is no JSON object.");
        return true;
    }

    private bool TakeMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            place = Place.End;
            return true;
        }
        var (isServer, isChannel, isMessages) = (reader.ValueTextEquals("guild"u8), reader.ValueTextEquals("channel"u8), reader.ValueTextEquals("messages"u8));
        if (!reader.Read())
            return false;
        if (isMessages && reader.TokenType == JsonTokenType.StartArray)
        {
            (place, hasMessages) = (Place.Messages, true);
            return true;
        }
        var from = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
            return false;
        if (isServer)
            server = Read(bytes[from..(int)reader.BytesConsumed], "guild");
        if (isChannel)
            channel = Read(bytes[from..(int)reader.BytesConsumed], "channel");
        return true;
    }

    private bool TakeMessage(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            place = Place.Members;
            return true;
        }
        var from = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
            return false;
        entries.Add(bytes[from..(int)reader.BytesConsumed]);
        return true;
    }

    private static PlaceEntry? Read(ReadOnlySpan<byte> json, string member)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ChatJson.Default.PlaceEntry);
        }
        catch (JsonException fault)
        {
            throw new ChatFault($"its “{member}” is not as it should be.", fault);
        }
    }

    private string After() => entries.Count == 0 ? "before its first message" : string.Create(CultureInfo.InvariantCulture, $"after message {entries.Count}");

    /// <summary>What .NET throws at text that is no JSON, and at half a surrogate pair in it.</summary>
    private static bool IsDamage(Exception fault) => fault is JsonException or InvalidOperationException;

    private static bool IsOfChat(ref Utf8JsonReader reader) => reader.ValueTextEquals("guild"u8) || reader.ValueTextEquals("channel"u8) || reader.ValueTextEquals("messages"u8);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
