using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SprintBot.Sandbox;

/// <summary>Discord's rules for one command: names, lengths, order and nesting of options, the size of the whole.</summary>
internal static partial class CommandRules
{
    // Discord's pattern names the scripts of Hindi and Thai, which .NET can't; their blocks stand for them.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$")]
    private static partial Regex NamePattern { get; }

    private const int LargestCommand = 8000;

    public static void Check(JsonNode? command, string path, FormErrors errors)
    {
        var type = command.Number("type") ?? 1;
        var prefix = path.Length == 0 ? "" : path + ".";
        if (type is not (>= 1 and <= 4)) errors.Choices($"{prefix}type", [1, 2, 3, 4]);
        Name(command.At("name"), $"{prefix}name", type == 1, errors);
        Localizations(command.At("name_localizations"), $"{prefix}name_localizations", 32, errors);
        if (type == 1) errors.Text(command.At("description"), $"{prefix}description", 1, 100);
        else if (!string.IsNullOrEmpty(command.Text("description")))
            errors.Add($"{prefix}description", "APPLICATION_COMMAND_INVALID_DESCRIPTION", "Context menu commands cannot have description");
        Localizations(command.At("description_localizations"), $"{prefix}description_localizations", 100, errors);
        if (type != 1 && command.List("options") is { Count: > 0 })
            errors.Add($"{prefix}options", "APPLICATION_COMMAND_INVALID_OPTIONS", "Context menu commands cannot have options");
        Permissions(command.At("default_member_permissions"), $"{prefix}default_member_permissions", errors);
        OptionRules.Check(command.List("options"), $"{prefix}options", depth: 0, errors);
        if (SizeOf(command) > LargestCommand)
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
    }

    public static void Name(JsonNode? name, string path, bool slash, FormErrors errors)
    {
        errors.Text(name, path, 1, 32);
        if (!slash || name.AsText() is not { Length: >= 1 and <= 32 } text) return;
        if (!NamePattern.IsMatch(text) || text.Any(char.IsUpper))
            errors.Add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    public static void Localizations(JsonNode? texts, string path, int limit, FormErrors errors)
    {
        foreach (var (locale, text) in texts as JsonObject ?? [])
        {
            if (!Locales.All.Contains(locale)) errors.Add($"{path}.{locale}", "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid enum value.");
            errors.OptionalText(text, $"{path}.{locale}", 1, limit);
        }
    }

    private static void Permissions(JsonNode? bits, string path, FormErrors errors)
    {
        if (bits is not null && bits.AsId() is null) errors.Add(path, "BITFIELD_TYPE_CONVERT", "Could not interpret value as a bitfield.");
    }

    /// <summary>Names, descriptions and values of all options and choices; of each localised text the longest counts.</summary>
    private static int SizeOf(JsonNode? part) =>
        Longest(part, "name") + Longest(part, "description") + (part.At("value") is { } value ? (value.AsText() ?? value.ToJsonString()).Length : 0)
        + (part.List("options") ?? []).Sum(SizeOf) + (part.List("choices") ?? []).Sum(SizeOf);

    private static int Longest(JsonNode? part, string field) =>
        (part.At(field + "_localizations") as JsonObject ?? []).Select(text => text.Value.AsText()?.Length ?? 0)
        .Append(part.Text(field)?.Length ?? 0).Max();
}
