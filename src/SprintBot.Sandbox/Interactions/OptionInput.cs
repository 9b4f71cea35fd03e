using System.Globalization;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Turns what was typed into options as Discord's client sends them, and refuses what the client would not send.</summary>
internal static class OptionInput
{
    public static JsonArray Read(CommandLookup command, IReadOnlyDictionary<string, object> values, Resolved resolved, SandboxUser user)
    {
        var known = command.Options.Select(option => option.Text("name")).ToHashSet();
        foreach (var name in values.Keys)
            if (!known.Contains(name)) throw new ClientRefusal($"/{command.FullName} has no option \"{name}\".");
        // The client sends options in the order of the command, whatever the order of typing.
        return command.Options.Where(option => values.ContainsKey(option.Text("name")!)).Select(JsonNode? (option) => new JsonObject
        {
            ["type"] = option.Number("type"),
            ["name"] = option.Text("name"),
            ["value"] = Value(option, values[option.Text("name")!], resolved, user),
        }).ToJsonArray();
    }

    private static JsonNode Value(JsonObject option, object value, Resolved resolved, SandboxUser user)
    {
        var name = option.Text("name");
        switch (option.Number("type"), value)
        {
            case (3, string text): return Text(option, text, resolved, user);
            case (4, int or long): return Number(option, Convert.ToInt64(value, CultureInfo.InvariantCulture));
            case (10, int or long or double): return Number(option, Convert.ToDouble(value, CultureInfo.InvariantCulture));
            case (5, bool flag): return flag;
            case (6 or 9, SandboxUser other): resolved.User(other); return other.Id.Text();
            case (7, SandboxChannel channel): resolved.Channel(channel, user); return channel.Id.Text();
            case (8 or 9, SandboxRole role): resolved.Role(role); return role.Id.Text();
            case (11, SandboxFile file): return resolved.File(file);
            default: throw new ClientRefusal($"The option \"{name}\" takes no {value.GetType().Name}.");
        }
    }

    private static JsonNode Text(JsonObject option, string text, Resolved resolved, SandboxUser user)
    {
        var name = option.Text("name");
        if (text.Length == 0) throw new ClientRefusal($"The option \"{name}\" is empty.");
        if (text.Length < (option.Number("min_length") ?? 0)) throw new ClientRefusal($"The option \"{name}\" is too short.");
        if (text.Length > (option.Number("max_length") ?? 6000)) throw new ClientRefusal($"The option \"{name}\" is too long.");
        if (option.List("choices") is { Count: > 0 } choices) return Choice(choices, text, name);
        resolved.MentionsIn(text, user);
        return text;
    }

    private static JsonNode Choice(JsonArray choices, string text, string? name)
    {
        var chosen = choices.FirstOrDefault(choice => choice.Text("value") == text) ?? choices.FirstOrDefault(choice => choice.Text("name") == text)
            ?? throw new ClientRefusal($"\"{text}\" is none of the choices of \"{name}\".");
        return chosen.At("value")!.DeepClone();
    }

    private static JsonValue Number<T>(JsonObject option, T number)
        where T : struct, IComparable<T>, IConvertible
    {
        var value = number.ToDouble(CultureInfo.InvariantCulture);
        var least = option.At("min_value") is { } low ? double.Parse(low.ToJsonString(), CultureInfo.InvariantCulture) : double.MinValue;
        var most = option.At("max_value") is { } high ? double.Parse(high.ToJsonString(), CultureInfo.InvariantCulture) : double.MaxValue;
        if (value < least || value > most) throw new ClientRefusal($"The option \"{option.Text("name")}\" must be between {least} and {most}.");
        return JsonValue.Create(number)!;
    }
}
