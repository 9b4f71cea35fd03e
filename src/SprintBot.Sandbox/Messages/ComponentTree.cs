using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Walks components that hold others: rows, sections, containers, labels.</summary>
internal static class ComponentTree
{
    public static IEnumerable<JsonObject> Flatten(IEnumerable<JsonNode?> components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            yield return component;
            foreach (var inner in Flatten(Inside(component))) yield return inner;
        }
    }

    private static IEnumerable<JsonNode?> Inside(JsonObject component)
    {
        IEnumerable<JsonNode?> inside = component.List("components") ?? [];
        return inside.Append(component.At("accessory")).Append(component.At("component"));
    }

    /// <summary>Copies components with what Discord fills in: an id each, counted from 1, and the limits of menus.</summary>
    public static IReadOnlyList<JsonObject> Normalise(JsonArray? components)
    {
        var copies = (components ?? []).Select(component => (JsonObject)component!.DeepClone()).ToArray();
        var taken = Flatten(copies).Select(component => component.Number("id") ?? 0).ToHashSet();
        var next = 1L;
        foreach (var component in Flatten(copies))
        {
            foreach (var absent in component.Where(field => field.Value is null).Select(field => field.Key).ToArray()) component.Remove(absent);
            if (component.Number("id") is null or 0)
            {
                while (!taken.Add(next)) next++;
                component["id"] = next;
            }

            FillIn(component);
        }

        return copies;
    }

    private static void FillIn(JsonObject component)
    {
        if (component.Number("type") is 3 or 5 or 6 or 7 or 8)
        {
            component["min_values"] ??= 1;
            component["max_values"] ??= 1;
        }

        if (component.Number("type") == 17)
        {
            component["accent_color"] ??= null;
            component["spoiler"] ??= false;
        }

        if (component.Number("type") == 14)
        {
            component["divider"] ??= true;
            component["spacing"] ??= 1;
        }
    }
}
