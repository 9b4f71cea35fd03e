using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>What a member may do: a bit set, on the wire a string of digits. Bits not named here are kept. See “Permissions” in Discord's reference.</summary>
[Flags]
[JsonConverter(typeof(PermissionsJsonConverter))]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, whatever the other bits say.</summary>
    Administrator = 1UL << 3,

    /// <summary>See a channel.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Write in a channel.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Have links and embeds shown.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Upload files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read what was written before.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Use application commands.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>Change and delete scheduled events: what SprintBot takes for an organiser.</summary>
    ManageEvents = 1UL << 33,

    /// <summary>Start threads that everybody sees.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Write in threads.</summary>
    SendMessagesInThreads = 1UL << 38,
}

/// <summary>Reads permissions from a string of digits or a number; writes a string.</summary>
public sealed class PermissionsJsonConverter : JsonConverter<Permissions>
{
    /// <inheritdoc/>
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return (Permissions)reader.GetUInt64();
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (Permissions)bits : throw new JsonException("Permissions are a string of digits.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
