using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>What Discord checks of a message before it is anybody's.</summary>
internal static class MessageRules
{
    /// <summary>Checks a message that stands in the body at a path: "data" in a callback, empty elsewhere.</summary>
    public static void Check(JsonNode? body, string path, MessageFlags flags, IReadOnlyDictionary<int, SandboxFile> files, IReadOnlyList<StoredFile> kept)
    {
        var errors = new FormErrors();
        var version2 = flags.HasFlag(MessageFlags.ComponentsV2);
        errors.OptionalText(body.At("content"), Join(path, "content"), 0, 2000);
        EmbedRules.Check(body.At("embeds"), Join(path, "embeds"), errors);
        ComponentRules.Check(body.At("components"), Join(path, "components"), version2, errors);
        Nonce(body, path, errors);
        Mentions(body.At("allowed_mentions"), Join(path, "allowed_mentions"), errors);
        Attachments(body.List("attachments"), Join(path, "attachments"), files, kept, errors);
        if (version2) NothingLegacy(body, path, errors);
        errors.ThrowIfAny();
    }

    public static bool IsEmpty(MessageState state) => state.Content.Length == 0 && state.Embeds.Count == 0 && state.Files.Count == 0
        && (state.Components.Count == 0 || !state.Flags.HasFlag(MessageFlags.ComponentsV2));

    private static void NothingLegacy(JsonNode? body, string path, FormErrors errors)
    {
        foreach (var field in new[] { "content", "embeds" })
        {
            if (body.At(field) is null || body.List(field) is { Count: 0 } || body.Text(field) == "") continue;
            errors.Add(
                Join(path, field),
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                $"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private static void Nonce(JsonNode? body, string path, FormErrors errors)
    {
        if (body.At("nonce").AsNumber() is null) errors.OptionalText(body.At("nonce"), Join(path, "nonce"), 0, 25);
    }

    private static void Mentions(JsonNode? mentions, string path, FormErrors errors)
    {
        var parse = (mentions.List("parse") ?? []).Select(kind => kind.AsText()).ToArray();
        for (var index = 0; index < parse.Length; index++)
        {
            if (parse[index] is not ("users" or "roles" or "everyone"))
                errors.Add($"{path}.parse.{index}", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
        }

        foreach (var kind in new[] { "users", "roles" })
        {
            if (mentions.List(kind) is not { Count: > 0 } listed) continue;
            if (parse.Contains(kind))
                errors.Add(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            if (listed.Count > 100) errors.TooLong($"{path}.{kind}", 100);
        }
    }

    private static void Attachments(
        JsonArray? listed, string path, IReadOnlyDictionary<int, SandboxFile> files, IReadOnlyList<StoredFile> kept, FormErrors errors)
    {
        if (files.Count > 10 || listed?.Count > 10) errors.TooLong(path, 10);
        for (var index = 0; index < (listed?.Count ?? 0); index++)
        {
            var id = listed![index].Id("id");
            if (id is null) errors.Required($"{path}.{index}.id");
            else if (!files.ContainsKey((int)Math.Min(id.Value, int.MaxValue)) && kept.All(file => file.Id != id))
                errors.Add($"{path}.{index}", "ATTACHMENT_NOT_FOUND", "Attachment data not found");
            errors.OptionalText(listed[index].At("description"), $"{path}.{index}.description", 0, 1024);
            errors.OptionalText(listed[index].At("filename"), $"{path}.{index}.filename", 1, 1024);
        }
    }

    private static string Join(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";
}
