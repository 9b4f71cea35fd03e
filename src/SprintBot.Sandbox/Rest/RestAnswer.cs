using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    public static readonly RestAnswer NoContent = new(204, null);

    public static RestAnswer Created(JsonNode body) => new(201, body);

    public static RestAnswer Ok(JsonNode body) => new(200, body);
}
