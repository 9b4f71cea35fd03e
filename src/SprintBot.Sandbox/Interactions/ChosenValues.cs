using System.Collections;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>What somebody chose in a menu or put into an upload, as the ids and values that Discord sends.</summary>
internal static class ChosenValues
{
    public static JsonArray Of(int type, IReadOnlyList<SandboxChoice> options, IEnumerable<object> values, Resolved resolved, SandboxUser user) =>
        values.Select(value => (JsonNode?)One(type, options, value, resolved, user)).ToJsonArray();

    /// <summary>One value or several, as a test finds natural.</summary>
    public static IEnumerable<object> List(object value) => value switch
    {
        string => [value],
        IEnumerable several => several.Cast<object>(),
        _ => [value],
    };

    private static string One(int type, IReadOnlyList<SandboxChoice> options, object value, Resolved resolved, SandboxUser user)
    {
        switch (type, value)
        {
            case (3 or 21 or 22, string text): return Option(options, text);
            case (5 or 7, SandboxUser other): resolved.User(other); return other.Id.Text();
            case (6 or 7, SandboxRole role): resolved.Role(role); return role.Id.Text();
            case (8, SandboxChannel channel): resolved.Channel(channel, user); return channel.Id.Text();
            case (19, SandboxFile file): return resolved.File(file);
            default: throw new ClientRefusal($"A {value.GetType().Name} cannot be chosen here.");
        }
    }

    private static string Option(IReadOnlyList<SandboxChoice> options, string text) =>
        (string?)(options.FirstOrDefault(option => (string)option.Value == text) ?? options.FirstOrDefault(option => option.Name == text))?.Value
        ?? throw new ClientRefusal($"\"{text}\" is none of: {string.Join(", ", options.Select(option => option.Name))}.");
}
