using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Reads fields of a payload that may be absent, null or of the wrong kind: all three are "not there".</summary>
internal static class JsonReading
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode? At(this JsonNode? node, string name) =>
        node is JsonObject fields && fields.TryGetPropertyValue(name, out var value) ? value : null;

    public static bool Has(this JsonNode? node, string name) => node is JsonObject fields && fields.ContainsKey(name);

    public static string? Text(this JsonNode? node, string name) => node.At(name).AsText();

    public static string? AsText(this JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    public static long? Number(this JsonNode? node, string name) => node.At(name).AsNumber();

    // A value made by our own code holds an int, one that was parsed holds text: going by way of the text reads both.
    public static long? AsNumber(this JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number
        && long.TryParse(node.ToJsonString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static ulong? Id(this JsonNode? node, string name) => node.At(name).AsId();

    public static ulong? AsId(this JsonNode? node) =>
        ulong.TryParse(node.AsText() ?? node.AsNumber()?.ToString(CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    public static bool Flag(this JsonNode? node, string name) => node.At(name)?.GetValueKind() == JsonValueKind.True;

    public static JsonArray? List(this JsonNode? node, string name) => node.At(name) as JsonArray;

    public static string AsWritten(this JsonNode node) => node.ToJsonString(Written);

    public static JsonArray ToJsonArray(this IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    public static string Text(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Text(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}
