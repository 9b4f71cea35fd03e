using System.Text.Json;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A field of a form, with what the bot filled in.</summary>
public sealed record SandboxField(string Label, string? Description, string CustomId, int Type, bool IsRequired, string? Value)
{
    public IReadOnlyList<SandboxChoice> Options { get; private init; } = [];

    /// <summary>What is chosen when the form opens.</summary>
    public IReadOnlyList<string> ChosenValues { get; private init; } = [];

    public int? LeastLength { get; private init; }

    public int? MostLength { get; private init; }

    internal int Least { get; private init; }

    internal int Most { get; private init; }

    internal JsonObject Wire { get; private init; } = [];

    internal bool IsCalled(string name) => Label == name || CustomId == name;

    internal static SandboxField? Of(JsonObject top)
    {
        var input = top.At("component") as JsonObject ?? top.List("components")?.OfType<JsonObject>().FirstOrDefault();
        if (input is null) return null;
        var type = (int)input.Number("type")!.Value;
        var required = input.At("required")?.GetValueKind() != JsonValueKind.False && type != 23;
        var options = input.List("options") ?? [];
        return new SandboxField(
            top.Text("label") ?? input.Text("label") ?? "", top.Text("description"), input.Text("custom_id") ?? "", type, required, input.Text("value"))
        {
            Options = [.. options.Select(option => new SandboxChoice(option.Text("label") ?? "", option.Text("value") ?? ""))],
            ChosenValues = [.. Chosen(input, options)],
            LeastLength = (int?)input.Number("min_length"),
            MostLength = (int?)input.Number("max_length"),
            Least = (int)(input.Number("min_values") ?? 1),
            Most = (int)(input.Number("max_values") ?? (type == 22 ? options.Count : 1)),
            Wire = input,
        };
    }

    private static IEnumerable<string> Chosen(JsonObject input, JsonArray options) => input.List("default_values") is { } defaults
        ? defaults.Select(chosen => chosen.Text("id") ?? "")
        : options.Where(option => option.Flag("default")).Select(option => option.Text("value") ?? "");
}
