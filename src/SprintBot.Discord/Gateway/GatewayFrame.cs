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

    /// <exception cref="JsonException">It is no payload.</exception>
    public static GatewayFrame Parse(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        var (op, sequence, name, data) = (-1, (long?)null, (string?)null, (ReadOnlyMemory<byte>)"null"u8.ToArray());
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A gateway payload is an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (property == "op")
                op = reader.GetInt32();
            else if (property == "s" && reader.TokenType == JsonTokenType.Number)
                sequence = reader.GetInt64();
            else if (property == "t" && reader.TokenType == JsonTokenType.String)
                name = reader.GetString();
            reader.Skip();
            if (property == "d")
                data = json[start..(int)reader.BytesConsumed];
        }
        return new GatewayFrame(op, sequence, name, data);
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
