using System.Text.Json;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A choice of an option, or one that autocomplete offers: name and text 100 characters, numbers for numbers.</summary>
internal static class ChoiceRules
{
    public static void Check(JsonNode? choice, long type, string path, FormErrors errors)
    {
        errors.Text(choice.At("name"), $"{path}.name", 1, 100);
        CommandRules.Localizations(choice.At("name_localizations"), $"{path}.name_localizations", 100, errors);
        var value = choice.At("value");
        if (type == 3) errors.Text(value, $"{path}.value", 1, 100);
        else if (value is null) errors.Required($"{path}.value");
        else if (value.GetValueKind() != JsonValueKind.Number) errors.Add($"{path}.value", "NUMBER_TYPE_COERCE", "Value is not a number.");
    }
}
