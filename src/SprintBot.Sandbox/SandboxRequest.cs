using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>One REST request as it came in: the route as openapi.json writes it, the path as it was, and what was answered.</summary>
public sealed record SandboxRequest(int Number, string Method, string Route, string Path, int Status, JsonNode? Body, IReadOnlyList<string> Files);
