using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Discord's rules for the options of a command.</summary>
internal static class OptionRules
{
    private const int SubCommand = 1, Group = 2, String = 3, Integer = 4, Number = 10, Attachment = 11;

    /// <summary>Checks options at a depth: 0 for the command itself, 1 inside a sub-command or group, 2 inside a sub-command of a group.</summary>
    public static void Check(JsonArray? options, string path, int depth, FormErrors errors)
    {
        if (options is null) return;
        if (options.Count > 25) errors.TooLong(path, 25);
        for (var index = 0; index < options.Count; index++) CheckOne(options[index], $"{path}.{index}", depth, errors);
        Order(options, path, errors);
    }

    private static void CheckOne(JsonNode? option, string path, int depth, FormErrors errors)
    {
        var type = option.Number("type");
        if (type is not (>= SubCommand and <= Attachment))
        {
            errors.Choices($"{path}.type", Enumerable.Range(SubCommand, Attachment).Select(number => (long)number));
            return;
        }

        CommandRules.Name(option.At("name"), $"{path}.name", slash: true, errors);
        CommandRules.Localizations(option.At("name_localizations"), $"{path}.name_localizations", 32, errors);
        errors.Text(option.At("description"), $"{path}.description", 1, 100);
        CommandRules.Localizations(option.At("description_localizations"), $"{path}.description_localizations", 100, errors);
        if (type is SubCommand or Group) Nested(option!, type.Value, path, depth, errors);
        else Input(option!, type.Value, path, errors);
    }

    private static void Nested(JsonNode option, long type, string path, int depth, FormErrors errors)
    {
        var allowed = depth == 0 || (depth == 1 && type == SubCommand && ParentIsGroup(option));
        if (!allowed) errors.Add($"{path}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command option type cannot be nested here");
        var inside = option.List("options");
        if (type == Group && (inside is null || inside.Any(inner => inner.Number("type") != SubCommand)))
            errors.Add($"{path}.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A group holds sub-commands only");
        Check(inside, $"{path}.options", depth + 1, errors);
    }

    private static bool ParentIsGroup(JsonNode option) => option.Parent?.Parent.Number("type") == Group;

    private static void Input(JsonNode option, long type, string path, FormErrors errors)
    {
        if (option.List("options") is not null) errors.Add($"{path}.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only sub-commands hold options");
        var choosable = type is String or Integer or Number;
        var choices = option.List("choices");
        if (choices is { Count: > 0 } && !choosable)
            errors.Add($"{path}.choices", "APPLICATION_COMMAND_OPTION_CHOICES_INVALID", "This type of option cannot have choices");
        if (option.Flag("autocomplete") && (choices is { Count: > 0 } || !choosable))
            errors.Add($"{path}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Autocomplete cannot be used here");
        Choices(choices, type, $"{path}.choices", errors);
        Length(option, "min_length", 0, type, path, errors);
        Length(option, "max_length", 1, type, path, errors);
        if (option.Number("min_length") > option.Number("max_length"))
            errors.Add($"{path}.min_length", "APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID", "min_length must not exceed max_length");
    }

    private static void Choices(JsonArray? choices, long type, string path, FormErrors errors)
    {
        if (choices is null) return;
        if (choices.Count > 25) errors.TooLong(path, 25);
        var names = new HashSet<string?>();
        for (var index = 0; index < choices.Count; index++)
        {
            ChoiceRules.Check(choices[index], type, $"{path}.{index}", errors);
            if (!names.Add(choices[index].Text("name")))
                errors.Add($"{path}.{index}", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice name already exists");
        }
    }

    private static void Length(JsonNode option, string field, int least, long type, string path, FormErrors errors)
    {
        if (option.Number(field) is not { } length) return;
        if (type != String) errors.Add($"{path}.{field}", "APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID", "Only strings have a length");
        if (length < least || length > 6000) errors.Add($"{path}.{field}", "NUMBER_TYPE_MAX", $"int value should be between {least} and 6000.");
    }

    private static void Order(JsonArray options, string path, FormErrors errors)
    {
        var optionalSeen = false;
        var names = new HashSet<string?>();
        var kinds = new HashSet<bool>();
        for (var index = 0; index < options.Count; index++)
        {
            if (!names.Add(options[index].Text("name")))
                errors.Add($"{path}.{index}", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            var nested = options[index].Number("type") is SubCommand or Group;
            if (kinds.Add(nested) && kinds.Count > 1)
                errors.Add($"{path}.{index}", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to other types");
            if (nested) continue;
            if (options[index].Flag("required") && optionalSeen)
                errors.Add($"{path}.{index}", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= !options[index].Flag("required");
        }
    }
}
