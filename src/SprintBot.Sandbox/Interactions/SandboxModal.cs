using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A form as it opens on the screen.</summary>
public sealed class SandboxModal
{
    internal SandboxModal(SandboxInteraction opener, JsonObject wire)
    {
        Opener = opener;
        Wire = wire;
        Title = wire.Text("title") ?? "";
        CustomId = wire.Text("custom_id") ?? "";
        Fields = [.. (wire.List("components") ?? []).OfType<JsonObject>().Select(SandboxField.Of).OfType<SandboxField>()];
    }

    public string Title { get; }

    public string CustomId { get; }

    public IReadOnlyList<SandboxField> Fields { get; }

    public SandboxField Field(string name) =>
        Fields.FirstOrDefault(field => field.IsCalled(name)) ?? throw new ClientRefusal($"The form \"{Title}\" has no field \"{name}\".");

    internal SandboxInteraction Opener { get; }

    internal JsonObject Wire { get; }
}
