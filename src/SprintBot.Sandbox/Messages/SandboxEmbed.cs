using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

public sealed record SandboxEmbed(
    string? Title, string? Description, string? Footer, string? Url, string? ImageUrl, IReadOnlyList<SandboxEmbedField> Fields)
{
    internal static SandboxEmbed Of(JsonObject embed) => new(
        embed.Text("title"),
        embed.Text("description"),
        embed.At("footer").Text("text"),
        embed.Text("url"),
        embed.At("image").Text("url"),
        [.. (embed.List("fields") ?? []).Select(field => new SandboxEmbedField(field.Text("name") ?? "", field.Text("value") ?? ""))]);
}

public sealed record SandboxEmbedField(string Name, string Value);
