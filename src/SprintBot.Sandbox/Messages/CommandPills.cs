using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SprintBot.Sandbox;

/// <summary>Mentions of commands, which Discord's client shows in messages as something to click, by the command's name in the reader's language. Elsewhere it shows them as they are written.</summary>
internal static partial class CommandPills
{
    /// <summary>A text as its reader sees it; what can be clicked stands in code marks here. A mention of what there is not stays as it is written.</summary>
    public static string Shown(World world, string text, ulong? guild, string? locale) => Mention.Replace(text, found =>
        Found(world, guild, found.Groups["path"].Value.Split(' '), found.Groups["id"].Value) is { } parts
            ? $"`/{string.Join(' ', parts.Select(part => part.At("name_localizations").Text(locale ?? "") ?? part.Text("name")))}`"
            : found.Value);

    /// <summary>The first text below one of these keys that has a mention where the client would show it as it is written; null where there is none.</summary>
    public static string? WrittenOut(JsonNode? node, params IReadOnlyList<string> keys) => node switch
    {
        JsonObject parts => parts.Select(part => keys.Contains(part.Key) && part.Value.AsText() is { } text && Mention.IsMatch(text) ? text : WrittenOut(part.Value, keys)).FirstOrDefault(text => text is not null),
        JsonArray list => list.Select(item => WrittenOut(item, keys)).FirstOrDefault(text => text is not null),
        _ => null,
    };

    /// <summary>The command and the subcommands in it; null where the id is another one's, or the path leads to nothing that can be used.</summary>
    private static List<JsonObject>? Found(World world, ulong? guild, string[] path, string id)
    {
        var parts = new List<JsonObject>();
        IEnumerable<JsonObject> level = world.Commands.Visible(guild).Where(command => command.Text("id") == id && command.Number("type") == 1);
        foreach (var word in path)
        {
            if (level.FirstOrDefault(part => part.Text("name") == word) is not { } part) return null;
            parts.Add(part);
            level = (part.List("options") ?? []).OfType<JsonObject>().Where(option => option.Number("type") is 1 or 2);
        }

        return level.Any() ? null : parts;
    }

    [GeneratedRegex(@"</(?<path>[^:<>\n]{1,100}):(?<id>\d{1,20})>")]
    private static partial Regex Mention { get; }
}
