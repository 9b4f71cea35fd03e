using System.Globalization;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A request with its path taken apart and its body read.</summary>
internal sealed record RestRequest(
    IReadOnlyDictionary<string, string> Path, IReadOnlyDictionary<string, string> Query, JsonNode? Body, IReadOnlyDictionary<int, SandboxFile> Files)
{
    public const int FileLimit = 10 * 1024 * 1024;
    public const int RequestLimit = 25 * 1024 * 1024;

    public static readonly IReadOnlyDictionary<int, SandboxFile> NoFiles = new Dictionary<int, SandboxFile>();

    /// <summary>When the request had come in, for the time to the callback.</summary>
    public long ReceivedAt { get; init; }

    public bool Asks(string name) => Query.TryGetValue(name, out var value) && value is "true" or "True" or "1";

    /// <summary>An id of the path; what is no id is refused as Discord does.</summary>
    public ulong Id(string name)
    {
        if (ulong.TryParse(Path[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return id;
        var errors = new FormErrors();
        errors.Add(name, "NUMBER_TYPE_COERCE", $"Value \"{Path[name]}\" is not snowflake.");
        errors.ThrowIfAny();
        return 0;
    }

    public int Limit(int standard, int most)
    {
        if (!Query.TryGetValue("limit", out var text)) return standard;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most) return limit;
        var errors = new FormErrors();
        errors.Add("limit", "NUMBER_TYPE_MAX", $"int value should be between 1 and {most}.");
        errors.ThrowIfAny();
        return standard;
    }

    public ulong? QueryId(string name) =>
        Query.TryGetValue(name, out var text) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
