using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Discord's limits of embeds.</summary>
internal static class EmbedRules
{
    private static readonly string[] Web = ["http", "https"];
    private static readonly string[] Texts = ["title", "description", "url"];
    private static readonly string[] Parts = ["author", "footer", "image", "thumbnail"];
    private static readonly string[] WebOrAttachment = ["http", "https", "attachment"];

    public static void Check(JsonNode? embeds, string path, FormErrors errors)
    {
        if (embeds is null) return;
        if (embeds is not JsonArray list)
        {
            errors.Add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return;
        }

        if (list.Count > 10) errors.Add(path, "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        for (var index = 0; index < list.Count; index++) CheckOne(list[index], $"{path}.{index}", errors);
        if (list.Sum(SizeOf) > 6000) errors.Add(path, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }

    private static void CheckOne(JsonNode? embed, string path, FormErrors errors)
    {
        if (embed is not JsonObject fields)
        {
            errors.Add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            return;
        }

        if (!SaysAnything(fields)) errors.Required($"{path}.description");
        errors.OptionalText(fields.At("title"), $"{path}.title", 0, 256);
        errors.OptionalText(fields.At("description"), $"{path}.description", 0, 4096);
        Link(fields.Text("url"), $"{path}.url", Web, errors);
        if (fields.At("footer") is { } footer) errors.Text(footer.At("text"), $"{path}.footer.text", 0, 2048);
        if (fields.At("author") is { } author) errors.Text(author.At("name"), $"{path}.author.name", 0, 256);
        foreach (var place in new[] { "image", "thumbnail" })
            Link(fields.At(place).Text("url"), $"{path}.{place}.url", WebOrAttachment, errors);
        CheckFields(fields.List("fields"), $"{path}.fields", errors);
        if (fields.Number("color") is < 0 or > 0xFFFFFF)
            errors.Add($"{path}.color", "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
    }

    private static void CheckFields(JsonArray? list, string path, FormErrors errors)
    {
        if (list is null) return;
        if (list.Count > 25) errors.Add(path, "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        for (var index = 0; index < list.Count; index++)
        {
            Filled(list[index], "name", 256, $"{path}.{index}.name", errors);
            Filled(list[index], "value", 1024, $"{path}.{index}.value", errors);
        }
    }

    private static void Filled(JsonNode? field, string name, int limit, string path, FormErrors errors)
    {
        if (string.IsNullOrWhiteSpace(field.Text(name))) errors.Required(path);
        else errors.OptionalText(field.At(name), path, 0, limit);
    }

    private static void Link(string? address, string path, string[] schemes, FormErrors errors)
    {
        if (string.IsNullOrEmpty(address)) return;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) errors.Add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (!schemes.Contains(uri.Scheme))
            errors.Add(path, "URL_TYPE_INVALID_SCHEME", $"Scheme \"{uri.Scheme}\" must be one of ('{string.Join("', '", schemes)}').");
    }

    private static bool SaysAnything(JsonObject embed) =>
        Texts.Any(name => !string.IsNullOrWhiteSpace(embed.Text(name)))
        || Parts.Any(name => embed.At(name) is not null)
        || embed.List("fields") is { Count: > 0 };

    private static int SizeOf(JsonNode? embed) =>
        Length(embed.Text("title")) + Length(embed.Text("description"))
        + Length(embed.At("footer").Text("text")) + Length(embed.At("author").Text("name"))
        + (embed.List("fields") ?? []).Sum(field => Length(field.Text("name")) + Length(field.Text("value")));

    private static int Length(string? text) => text?.Trim().Length ?? 0;
}
