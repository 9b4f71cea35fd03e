using System.Buffers;
using System.Text.Json;

namespace SprintBot.Discord.Gateway;

/// <summary>A payload of the gateway, taken apart. See “Gateway Event Payload Structure”.</summary>
/// <param name="Op">The opcode.</param>
/// <param name="Sequence">s, of op 0 only.</param>
/// <param name="Event">t, of op 0 only.</param>
/// <param name="Data">d as JSON in UTF-8; <c>null</c> when absent.</param>
internal sealed record GatewayFrame(int Op, long? Sequence, string? Event, ReadOnlyMemory<byte> Data)
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;

    /// <summary>Takes a payload apart; null when it is none.</summary>
    public static GatewayFrame? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Parse(json);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // the latter of a text that is no Unicode
        {
            return null;
        }
    }

    private static GatewayFrame Parse(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        var frame = new GatewayFrame(-1, null, null, "null"u8.ToArray());
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A gateway payload is an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            frame = frame.With(json, ref reader);
        return frame;
    }

    private GatewayFrame With(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        var (isOp, isSequence, isEvent, isData) = (reader.ValueTextEquals("op"u8), reader.ValueTextEquals("s"u8), reader.ValueTextEquals("t"u8), reader.ValueTextEquals("d"u8));
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var isNumber = reader.TokenType == JsonTokenType.Number;
        if (isOp && isNumber && reader.TryGetInt32(out var op))
            return this with { Op = op };
        if (isSequence && isNumber && reader.TryGetInt64(out var sequence))
            return this with { Sequence = sequence };
        if (isEvent && reader.TokenType == JsonTokenType.String)
            return this with { Event = reader.GetString() };
        reader.Skip();
        return isData ? this with { Data = json[start..(int)reader.BytesConsumed] } : this;
    }

    /// <summary>A payload to send: the opcode and what <paramref name="writeData"/> writes as d.</summary>
    public static ReadOnlyMemory<byte> Write(int op, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op", op);
            writer.WritePropertyName("d");
            writeData(writer);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
