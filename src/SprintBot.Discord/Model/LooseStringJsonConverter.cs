using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>Reads a value that Discord lets be a text, a number or a flag as its text; writes a text.</summary>
public sealed class LooseStringJsonConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw new JsonException("Neither a text nor a number nor a flag."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
