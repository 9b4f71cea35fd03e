using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Discord's rules for forms.</summary>
internal static class ModalRules
{
    private static readonly long[] TopLevel = [1, 10, 18];
    private static readonly long[] InLabel = [3, 4, 5, 6, 7, 8, 19, 21, 22, 23];

    public static void Check(JsonNode? data, string path, FormErrors errors)
    {
        errors.Text(data.At("custom_id"), $"{path}.custom_id", 1, 100);
        errors.Text(data.At("title"), $"{path}.title", 1, 45);
        if (data.List("components") is not { } components)
        {
            errors.Required($"{path}.components");
            return;
        }

        if (components.Count is 0 or > 5) errors.BadLength($"{path}.components", 1, 5);
        for (var index = 0; index < components.Count; index++) CheckTop(components[index], $"{path}.components.{index}", errors);
        InputRules.CheckUnique(components, $"{path}.components", errors);
    }

    private static void CheckTop(JsonNode? component, string path, FormErrors errors)
    {
        switch (component.Number("type"))
        {
            case 1: Row(component!, path, errors); break;
            case 10: errors.Text(component.At("content"), $"{path}.content", 1, 4000); break;
            case 18: Label(component!, path, errors); break;
            default: Unknown(path, TopLevel, errors); break;
        }
    }

    private static void Row(JsonNode row, string path, FormErrors errors)
    {
        var inside = row.List("components") ?? [];
        if (inside.Count != 1) errors.BadLength($"{path}.components", 1, 1);
        else if (inside[0].Number("type") != 4) Unknown($"{path}.components.0", [4], errors);
        else InputRules.TextInput(inside[0]!, $"{path}.components.0", labelled: true, errors);
    }

    private static void Label(JsonNode label, string path, FormErrors errors)
    {
        errors.Text(label.At("label"), $"{path}.label", 1, 45);
        errors.OptionalText(label.At("description"), $"{path}.description", 1, 100);
        path = $"{path}.component";
        if (label.At("component") is not { } input)
        {
            errors.Required(path);
            return;
        }

        switch (input.Number("type"))
        {
            case 4: InputRules.TextInput(input, path, labelled: false, errors); break;
            case 3 or 5 or 6 or 7 or 8: InputRules.Select(input, path, inModal: true, errors); break;
            case 19: Named(input, path, errors, () => InputRules.Counts(input, path, inModal: true, 10, errors)); break;
            case 21: Named(input, path, errors, () => InputRules.Options(input, path, 2, 10, errors)); break;
            case 22: Named(input, path, errors, () => InputRules.Options(input, path, 1, 10, errors)); break;
            case 23: Named(input, path, errors, () => { }); break;
            default: Unknown(path, InLabel, errors); break;
        }
    }

    private static void Named(JsonNode input, string path, FormErrors errors, Action rest)
    {
        errors.Text(input.At("custom_id"), $"{path}.custom_id", 1, 100);
        rest();
    }

    private static void Unknown(string path, long[] allowed, FormErrors errors) =>
        errors.Add($"{path}.type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
}
