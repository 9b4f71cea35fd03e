using System.Text;
using System.Text.Json.Nodes;

namespace SprintBot.Discord.Tests.Fakes;

/// <summary>A request as it reached the fake REST API.</summary>
internal sealed record SeenRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, DateTimeOffset At)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The body byte for byte as Latin-1, for multipart.</summary>
    public string Raw => Encoding.Latin1.GetString(Body);
}
