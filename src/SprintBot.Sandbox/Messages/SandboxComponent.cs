using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A button or a select menu of a message.</summary>
public sealed record SandboxComponent(
    int Type, string? CustomId, string? Label, string? Placeholder, string? Url, int? Style, bool IsDisabled, IReadOnlyList<SandboxChoice> Options)
{
    public bool IsButton => Type == 2;

    internal int Least { get; private init; } = 1;

    internal int Most { get; private init; } = 1;

    internal long WireId { get; private init; }

    internal bool IsCalled(string name) => CustomId == name || Label == name || Placeholder == name;

    internal static SandboxComponent? Of(JsonObject component) => component.Number("type") is 2 or 3 or 5 or 6 or 7 or 8
        ? new SandboxComponent(
            (int)component.Number("type")!.Value,
            component.Text("custom_id"),
            component.Text("label"),
            component.Text("placeholder"),
            component.Text("url"),
            (int?)component.Number("style"),
            component.Flag("disabled"),
            [.. (component.List("options") ?? []).Select(option => new SandboxChoice(option.Text("label") ?? "", option.Text("value") ?? ""))])
        {
            Least = (int)(component.Number("min_values") ?? 1),
            Most = (int)(component.Number("max_values") ?? 1),
            WireId = component.Number("id") ?? 0,
        }
        : null;
}
