using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Discord's rules for the components of messages; the parts that forms share are in <see cref="InputRules"/>.</summary>
internal static class ComponentRules
{
    private static readonly long[] Legacy = [1];
    private static readonly long[] TopLevel = [1, 9, 10, 12, 13, 14, 17];
    private static readonly long[] InContainer = [1, 9, 10, 12, 13, 14];
    private static readonly long[] InRow = [2, 3, 5, 6, 7, 8];

    public static void Check(JsonNode? components, string path, bool version2, FormErrors errors)
    {
        if (components is null) return;
        if (components is not JsonArray list)
        {
            errors.Add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return;
        }

        if (!version2 && list.Count > 5) errors.Add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        CheckAll(list, path, version2 ? TopLevel : Legacy, errors);
        if (version2) CheckTotals(list, path, errors);
        InputRules.CheckUnique(list, path, errors);
    }

    private static void CheckTotals(JsonArray list, string path, FormErrors errors)
    {
        var all = ComponentTree.Flatten(list).ToArray();
        if (all.Length > 40) errors.Add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Message exceeds maximum total number of components (40)");
        if (all.Where(component => component.Number("type") == 10).Sum(component => component.Text("content")?.Length ?? 0) > 4000)
            errors.Add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Component displayable text size exceeds maximum size of 4000");
    }

    private static void CheckAll(JsonArray list, string path, long[] allowed, FormErrors errors)
    {
        for (var index = 0; index < list.Count; index++) CheckOne(list[index], $"{path}.{index}", allowed, errors);
    }

    private static void CheckOne(JsonNode? component, string path, long[] allowed, FormErrors errors)
    {
        var type = component.Number("type");
        if (type is null || !allowed.Contains(type.Value))
        {
            errors.Add($"{path}.type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
            return;
        }

        switch (type)
        {
            case 1: Row(component!, path, errors); break;
            case 2: Button(component!, path, errors); break;
            case 9: Section(component!, path, errors); break;
            case 10: errors.Text(component.At("content"), $"{path}.content", 1, 4000); break;
            case 12: Gallery(component!, path, errors); break;
            case 13: errors.Text(component.At("file").At("url"), $"{path}.file.url", 1, 2048); break;
            case 17: Container(component!, path, errors); break;
            case 14: break;
            default: InputRules.Select(component!, path, inModal: false, errors); break;
        }
    }

    private static void Row(JsonNode row, string path, FormErrors errors)
    {
        var inside = row.List("components") ?? [];
        if (inside.Count is 0 or > 5) errors.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        if (inside.Count > 1 && inside.Any(component => component.Number("type") > 2))
            errors.Add($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The total width of the components in the row exceeds 5.");
        CheckAll(inside, $"{path}.components", InRow, errors);
    }

    private static void Button(JsonNode button, string path, FormErrors errors)
    {
        if (button.Number("style") is not (>= 1 and <= 6)) errors.Choices($"{path}.style", [1, 2, 3, 4, 5, 6]);
        errors.OptionalText(button.At("label"), $"{path}.label", 0, 80);
        if (string.IsNullOrEmpty(button.Text("label")) && button.At("emoji") is null && button.Number("style") != 6)
            errors.Add(path, "BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji");
        if (button.Number("style") == 5) Link(button, path, errors);
        else if (button.Number("style") != 6) Plain(button, path, errors);
    }

    private static void Link(JsonNode button, string path, FormErrors errors)
    {
        errors.Text(button.At("url"), $"{path}.url", 1, 512);
        if (button.At("custom_id") is not null)
            errors.Add(path, "BUTTON_COMPONENT_CUSTOM_ID_WITH_URL", "A custom id and url cannot both be specified");
    }

    private static void Plain(JsonNode button, string path, FormErrors errors)
    {
        errors.Text(button.At("custom_id"), $"{path}.custom_id", 1, 100);
        if (button.At("url") is not null) errors.Add($"{path}.url", "BUTTON_COMPONENT_INVALID_URL", "Only link buttons can have a url");
    }

    private static void Section(JsonNode section, string path, FormErrors errors)
    {
        var inside = section.List("components") ?? [];
        if (inside.Count is 0 or > 3) errors.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 3 in length.");
        CheckAll(inside, $"{path}.components", [10], errors);
        if (section.At("accessory") is not { } accessory) errors.Required($"{path}.accessory");
        else if (accessory.Number("type") != 11) CheckOne(accessory, $"{path}.accessory", [2], errors);
    }

    private static void Gallery(JsonNode gallery, string path, FormErrors errors)
    {
        var items = gallery.List("items") ?? [];
        if (items.Count is 0 or > 10) errors.Add($"{path}.items", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.");
        for (var index = 0; index < items.Count; index++)
            errors.Text(items[index].At("media").At("url"), $"{path}.items.{index}.media.url", 1, 2048);
    }

    private static void Container(JsonNode container, string path, FormErrors errors)
    {
        var inside = container.List("components") ?? [];
        if (inside.Count == 0) errors.Required($"{path}.components");
        CheckAll(inside, $"{path}.components", InContainer, errors);
    }
}
