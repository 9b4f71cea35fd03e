using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Discord's rules for what one fills in: menus in messages and forms, text inputs and uploads in forms.</summary>
internal static class InputRules
{
    public static void CheckUnique(JsonArray components, string path, FormErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in ComponentTree.Flatten(components))
        {
            if (component.Text("custom_id") is { } name && !seen.Add(name))
                errors.Add($"{path}.{PathOf(component, components)}custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    public static void Select(JsonNode select, string path, bool inModal, FormErrors errors)
    {
        errors.Text(select.At("custom_id"), $"{path}.custom_id", 1, 100);
        errors.OptionalText(select.At("placeholder"), $"{path}.placeholder", 0, 150);
        Counts(select, path, inModal, 25, errors);
        if (select.Number("type") == 3) Options(select, path, 1, 25, errors);
    }

    public static void Options(JsonNode input, string path, int least, int most, FormErrors errors)
    {
        var options = input.List("options");
        if (options is null || options.Count < least || options.Count > most)
        {
            errors.BadLength($"{path}.options", least, most);
            return;
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < options.Count; index++)
        {
            errors.Text(options[index].At("label"), $"{path}.options.{index}.label", 1, 100);
            errors.Text(options[index].At("value"), $"{path}.options.{index}.value", 1, 100);
            errors.OptionalText(options[index].At("description"), $"{path}.options.{index}.description", 0, 100);
            if (options[index].Text("value") is { } value && !values.Add(value))
                errors.Add($"{path}.options.{index}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }

    public static void Counts(JsonNode input, string path, bool inModal, int limit, FormErrors errors)
    {
        var least = input.Number("min_values");
        var most = input.Number("max_values");
        if (least < 0 || least > limit) errors.Add($"{path}.min_values", "NUMBER_TYPE_MAX", $"int value should be between 0 and {limit}.");
        if (most < 1 || most > limit) errors.Add($"{path}.max_values", "NUMBER_TYPE_MAX", $"int value should be between 1 and {limit}.");
        if (least > (most ?? 1)) errors.Add($"{path}.min_values", "BASE_TYPE_BAD_LENGTH", "min_values must not exceed max_values.");
        var required = input.At("required")?.GetValueKind() != System.Text.Json.JsonValueKind.False;
        if (inModal && required && least == 0)
            errors.Add($"{path}.min_values", "COMPONENT_REQUIRED_MIN_VALUES", "min_values must be at least 1 when the component is required.");
    }

    public static void TextInput(JsonNode input, string path, bool labelled, FormErrors errors)
    {
        errors.Text(input.At("custom_id"), $"{path}.custom_id", 1, 100);
        if (input.Number("style") is not (1 or 2)) errors.Choices($"{path}.style", [1, 2]);
        if (labelled) errors.Text(input.At("label"), $"{path}.label", 1, 45);
        else if (input.At("label") is not null)
            errors.Add($"{path}.label", "TEXT_INPUT_LABEL_IN_LABEL", "A text input inside a label cannot have a label of its own.");
        errors.OptionalText(input.At("value"), $"{path}.value", 0, 4000);
        errors.OptionalText(input.At("placeholder"), $"{path}.placeholder", 0, 100);
        var least = input.Number("min_length");
        var most = input.Number("max_length");
        if (least is < 0 or > 4000) errors.Add($"{path}.min_length", "NUMBER_TYPE_MAX", "int value should be between 0 and 4000.");
        if (most is < 1 or > 4000) errors.Add($"{path}.max_length", "NUMBER_TYPE_MAX", "int value should be between 1 and 4000.");
        if (least > most) errors.Add($"{path}.min_length", "BASE_TYPE_BAD_LENGTH", "min_length must not exceed max_length.");
    }

    private static string PathOf(JsonObject component, JsonArray root)
    {
        var steps = new Stack<string>();
        JsonNode node = component;
        while (node != root && node.Parent is { } parent)
        {
            steps.Push(parent is JsonArray list ? list.IndexOf(node).ToString(System.Globalization.CultureInfo.InvariantCulture) : node.GetPropertyName());
            node = parent;
        }

        return string.Concat(steps.Select(step => step + "."));
    }
}
