using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SprintBot.Sandbox;

/// <summary>As much of JSON Schema as Discord's description uses.</summary>
internal sealed class JsonSchema(JsonObject document)
{
    private readonly Dictionary<string, JsonNode> resolved = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a value; nothing if it fits.</summary>
    public IReadOnlyList<string> Check(JsonNode schema, JsonNode? value)
    {
        var faults = new List<string>();
        Check(schema, value, "", faults);
        return faults;
    }

    public JsonNode Resolve(JsonNode schema)
    {
        if (schema.Text("$ref") is not { } reference) return schema;
        if (resolved.TryGetValue(reference, out var known)) return known;
        var node = (JsonNode)document;
        foreach (var step in reference.Split('/').Skip(1)) node = node[step]!;
        return resolved[reference] = node;
    }

    private void Check(JsonNode schema, JsonNode? value, string path, List<string> faults)
    {
        schema = Resolve(schema);
        if (!TypeFits(schema.At("type"), value))
        {
            faults.Add($"{path}: expected {schema.At("type")!.ToJsonString()}, got {Shown(value)}");
            return;
        }

        foreach (var part in schema.List("allOf") ?? []) Check(part!, value, path, faults);
        Alternatives(schema.List("oneOf") ?? schema.List("anyOf"), value, path, faults);
        Values(schema, value, path, faults);
        switch (value)
        {
            case JsonObject fields: Fields(schema, fields, path, faults); break;
            case JsonArray list: Items(schema, list, path, faults); break;
            default: Scalar(schema, value, path, faults); break;
        }
    }

    /// <summary>One of several must fit; if none does, the nearest says why.</summary>
    private void Alternatives(JsonArray? alternatives, JsonNode? value, string path, List<string> faults)
    {
        if (alternatives is null) return;
        List<string>? nearest = null;
        foreach (var alternative in alternatives)
        {
            var own = new List<string>();
            Check(alternative!, value, path, own);
            if (own.Count == 0) return;
            // A wrong "type" says that another alternative is meant, whatever else is wrong.
            if (nearest is null || Distance(own, path) < Distance(nearest, path)) nearest = own;
        }

        faults.AddRange(nearest ?? []);
    }

    private static int Distance(List<string> faults, string path) =>
        faults.Count + (faults.Any(fault => fault.StartsWith($"{path}.type:", StringComparison.Ordinal) || fault.StartsWith($"{path}: expected", StringComparison.Ordinal)) ? 1000 : 0);

    private static void Values(JsonNode schema, JsonNode? value, string path, List<string> faults)
    {
        if (schema.Has("const") && !Same(schema.At("const"), value)) faults.Add($"{path}: {Shown(value)} is not {Shown(schema.At("const"))}");
        if (schema.List("enum") is { } allowed && !allowed.Any(one => Same(one, value))) faults.Add($"{path}: {Shown(value)} is none of {allowed.ToJsonString()}");
    }

    private void Fields(JsonNode schema, JsonObject fields, string path, List<string> faults)
    {
        var properties = schema.At("properties") as JsonObject;
        foreach (var name in schema.List("required") ?? [])
            if (!fields.ContainsKey(name.AsText()!)) faults.Add($"{path}.{name}: is missing");
        if (fields.Count > (schema.Number("maxProperties") ?? int.MaxValue)) faults.Add($"{path}: too many fields");
        foreach (var (name, value) in fields)
        {
            if (properties.At(name) is { } property) Check(property, value, $"{path}.{name}", faults);
            else if (schema.At("additionalProperties") is JsonObject other) Check(other, value, $"{path}.{name}", faults);
        }
    }

    private void Items(JsonNode schema, JsonArray list, string path, List<string> faults)
    {
        if (list.Count < (schema.Number("minItems") ?? 0) || list.Count > (schema.Number("maxItems") ?? int.MaxValue))
            faults.Add($"{path}: {list.Count} items");
        if (schema.Flag("uniqueItems") && list.Select(item => item?.ToJsonString()).Distinct().Count() != list.Count) faults.Add($"{path}: items repeat");
        if (schema.At("items") is not { } items) return;
        for (var index = 0; index < list.Count; index++) Check(items, list[index], $"{path}.{index}", faults);
    }

    private static void Scalar(JsonNode schema, JsonNode? value, string path, List<string> faults)
    {
        if (value.AsText() is { } text) Text(schema, text, path, faults);
        if (value?.GetValueKind() != JsonValueKind.Number) return;
        var number = decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Bound(schema.At("minimum")) is { } least && number < least) faults.Add($"{path}: {number} is less than {least}");
        if (Bound(schema.At("maximum")) is { } most && number > most) faults.Add($"{path}: {number} is more than {most}");
    }

    private static void Text(JsonNode schema, string text, string path, List<string> faults)
    {
        if (text.Length < (schema.Number("minLength") ?? 0) || text.Length > (schema.Number("maxLength") ?? int.MaxValue))
            faults.Add($"{path}: a length of {text.Length}");
        if (schema.Text("pattern") is { } pattern && !Regex.IsMatch(text, pattern)) faults.Add($"{path}: does not match {pattern}");
        var fits = schema.Text("format") switch
        {
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "snowflake" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
        if (!fits) faults.Add($"{path}: is no {schema.Text("format")}");
    }

    private static bool TypeFits(JsonNode? type, JsonNode? value) => type switch
    {
        null => true,
        JsonArray several => several.Any(one => TypeFits(one, value)),
        _ => type.AsText() switch
        {
            "null" => value is null,
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.AsNumber() is not null || value?.GetValueKind() == JsonValueKind.Number && ulong.TryParse(value.ToJsonString(), out _),
            "number" => value?.GetValueKind() == JsonValueKind.Number,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            _ => false,
        },
    };

    private static bool Same(JsonNode? one, JsonNode? other) => one?.ToJsonString() == other?.ToJsonString();

    private static decimal? Bound(JsonNode? bound) =>
        bound is null ? null : decimal.Parse(bound.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Shown(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
