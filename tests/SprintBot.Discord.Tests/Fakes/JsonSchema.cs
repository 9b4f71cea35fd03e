using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SprintBot.Discord.Tests.Fakes;

/// <summary>As much of JSON Schema as Discord's description uses, and stricter: a property that the schema does not know is wrong.</summary>
internal sealed class JsonSchema(JsonNode document)
{
    /// <summary>What is wrong with the body of a request.</summary>
    public IReadOnlyList<string> Check(string path, string method, JsonNode? body) =>
        [.. Wrong(document["paths"]![path]![method]!["requestBody"]!["content"]!["application/json"]!["schema"]!, body, "$")];

    private IEnumerable<string> Wrong(JsonNode reference, JsonNode? value, string at)
    {
        var schema = Resolved(reference);
        if (Choice(schema) is { } choice)
            return choice.Select(option => Wrong(option!, value, at).ToList()).MinBy(wrong => wrong.Count == 0 ? -1 : Depth(wrong)) ?? [];
        var types = TypesOf(schema);
        if (types.Count > 0 && !types.Exists(type => IsOf(type, value)))
            return [$"{at}: is not of type {string.Join('|', types)}"];
        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            return [$"{at}: is none of {allowed.ToJsonString()}"];
        return value switch
        {
            JsonObject members => WrongMembers(schema, members, at),
            JsonArray items => WrongItems(schema, items, at),
            JsonValue scalar => WrongScalar(schema, scalar).Select(wrong => $"{at}: {wrong}"),
            _ => [],
        };
    }

    private IEnumerable<string> WrongMembers(JsonNode schema, JsonObject members, string at)
    {
        var known = schema["properties"] as JsonObject ?? [];
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => !members.ContainsKey(name)))
            yield return $"{at}: {name} is missing";
        foreach (var (name, member) in members)
        {
            var inner = known[name] ?? schema["additionalProperties"] as JsonObject;
            if (inner is null)
                yield return $"{at}: {name} is unknown";
            else
                foreach (var wrong in Wrong(inner, member, $"{at}.{name}"))
                    yield return wrong;
        }
    }

    private IEnumerable<string> WrongItems(JsonNode schema, JsonArray items, string at)
    {
        if (items.Count < Limit(schema, "minItems", 0) || items.Count > Limit(schema, "maxItems", int.MaxValue))
            yield return $"{at}: {items.Count} items";
        if (schema["items"] is { } inner)
            foreach (var wrong in items.SelectMany((item, index) => Wrong(inner, item, $"{at}[{index}]")))
                yield return wrong;
    }

    private static IEnumerable<string> WrongScalar(JsonNode schema, JsonValue value)
    {
        if (value.GetValueKind() == JsonValueKind.String)
        {
            var text = value.GetValue<string>();
            if (text.Length < Limit(schema, "minLength", 0) || text.Length > Limit(schema, "maxLength", int.MaxValue))
                yield return $"{text.Length} characters";
            if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
                yield return $"does not match {pattern}";
        }
        if (value.GetValueKind() == JsonValueKind.Number && (double)value is var number && (number < Limit(schema, "minimum", double.MinValue) || number > Limit(schema, "maximum", double.MaxValue)))
            yield return $"{number} is out of bounds";
    }

    private JsonNode Resolved(JsonNode schema) =>
        (string?)schema["$ref"] is { } reference ? Resolved(reference.Split('/').Skip(1).Aggregate(document, (node, step) => node[step]!)) : schema;

    private static JsonArray? Choice(JsonNode schema) => schema["oneOf"] as JsonArray ?? schema["anyOf"] as JsonArray;

    /// <summary>The choice that was meant is the one whose faults lie deepest.</summary>
    private static int Depth(List<string> wrong) => 100 - wrong.Max(fault => fault.AsSpan(0, fault.IndexOf(':', StringComparison.Ordinal)).Count('.'));

    private static List<string> TypesOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => (string)type!)],
        { } one => [(string)one!],
        null => [],
    };

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger((double)value!),
        _ => false,
    };

    private static double Limit(JsonNode schema, string name, double otherwise) => (double?)schema[name] ?? otherwise;
}
