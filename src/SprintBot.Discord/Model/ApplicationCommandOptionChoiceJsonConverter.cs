using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>Reads a choice whose value is a text or a number, and writes it as what it was.</summary>
public sealed class ApplicationCommandOptionChoiceJsonConverter : JsonConverter<ApplicationCommandOptionChoice>
{
    /// <inheritdoc/>
    public override ApplicationCommandOptionChoice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A choice is an object.");
        var choice = new ApplicationCommandOptionChoice("", "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            choice = With(choice, ref reader);
        return choice;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ApplicationCommandOptionChoice value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, value.Name);
        if (value.NameLocalizations is { } localizations)
        {
            writer.WriteStartObject("name_localizations"u8);
            foreach (var (locale, name) in localizations)
                writer.WriteString(locale, name);
            writer.WriteEndObject();
        }
        writer.WritePropertyName("value"u8);
        if (value.IsNumber)
            writer.WriteRawValue(value.Value);
        else
            writer.WriteStringValue(value.Value);
        writer.WriteEndObject();
    }

    private static ApplicationCommandOptionChoice With(ApplicationCommandOptionChoice choice, ref Utf8JsonReader reader)
    {
        var (isName, isValue, isLocalizations) = (reader.ValueTextEquals("name"u8), reader.ValueTextEquals("value"u8), reader.ValueTextEquals("name_localizations"u8));
        reader.Read();
        if (isName && reader.TokenType == JsonTokenType.String)
            return choice with { Name = reader.GetString()! };
        if (isValue && reader.TokenType == JsonTokenType.String)
            return choice with { Value = reader.GetString()! };
        if (isValue && reader.TokenType == JsonTokenType.Number)
            return choice with { Value = Encoding.UTF8.GetString(reader.ValueSpan), IsNumber = true };
        if (isLocalizations && reader.TokenType == JsonTokenType.StartObject)
            return choice with { NameLocalizations = Texts(ref reader) };
        reader.Skip(); // what Discord adds later
        return choice;
    }

    private static Dictionary<string, string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new Dictionary<string, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var locale = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
                texts[locale] = reader.GetString()!;
            else
                reader.Skip();
        }
        return texts;
    }
}
