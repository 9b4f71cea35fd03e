using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>Reads objects by their ids and leaves out the nulls among them, which Discord is not said to send; writes them by their ids.</summary>
/// <typeparam name="T">What the ids name.</typeparam>
public sealed class PresentEntriesJsonConverter<T> : JsonConverter<Dictionary<Snowflake, T>>
    where T : class
{
    /// <inheritdoc/>
    public override Dictionary<Snowflake, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Objects by their ids are expected.");
        var converter = (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
        var entries = new Dictionary<Snowflake, T>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = SnowflakeJsonConverter.Of(reader.GetString());
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null && converter.Read(ref reader, typeof(T), options) is { } item)
                entries[id] = item;
        }
        return entries;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Dictionary<Snowflake, T> value, JsonSerializerOptions options)
    {
        var converter = (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
        writer.WriteStartObject();
        foreach (var (id, item) in value)
        {
            writer.WritePropertyName(id.ToString());
            converter.Write(writer, item, options);
        }
        writer.WriteEndObject();
    }
}
