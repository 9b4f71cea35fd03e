using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A command as Discord gives it back: defaults filled in, what says nothing left out, permissions as text.</summary>
internal static class CommandEcho
{
    public static JsonObject Normalise(JsonNode body, ulong id, ulong applicationId, ulong scope)
    {
        var command = new JsonObject
        {
            ["id"] = id.Text(),
            ["application_id"] = applicationId.Text(),
            ["version"] = null,
            ["default_member_permissions"] = body.Id("default_member_permissions")?.Text(),
            ["type"] = body.Number("type") ?? 1,
            ["name"] = body.Text("name"),
            ["name_localizations"] = body.At("name_localizations")?.DeepClone(),
            ["description"] = body.Text("description") ?? "",
            ["description_localizations"] = body.At("description_localizations")?.DeepClone(),
            ["nsfw"] = body.Flag("nsfw"),
        };
        if (scope == 0) Everywhere(command, body);
        else command["guild_id"] = scope.Text();
        if (Options(body.List("options")) is { Count: > 0 } options) command["options"] = options;
        return command;
    }

    private static void Everywhere(JsonObject command, JsonNode body)
    {
        var contexts = body.List("contexts");
        if (contexts is null && body.At("dm_permission")?.GetValueKind() == System.Text.Json.JsonValueKind.False) contexts = [0];
        command["dm_permission"] = contexts is null || contexts.Any(context => context.AsNumber() == 1);
        command["contexts"] = contexts?.DeepClone();
        command["integration_types"] = body.List("integration_types")?.DeepClone() ?? new JsonArray(0);
    }

    private static JsonArray Options(JsonArray? options) => (options ?? []).Select(option => (JsonNode?)Option(option!)).ToJsonArray();

    private static JsonObject Option(JsonNode option)
    {
        var echo = new JsonObject
        {
            ["type"] = option.Number("type"),
            ["name"] = option.Text("name"),
            ["name_localizations"] = option.At("name_localizations")?.DeepClone(),
            ["description"] = option.Text("description"),
            ["description_localizations"] = option.At("description_localizations")?.DeepClone(),
        };
        foreach (var flag in new[] { "required", "autocomplete" })
            if (option.Flag(flag)) echo[flag] = true;
        foreach (var field in new[] { "min_value", "max_value", "min_length", "max_length" })
            if (option.At(field) is { } limit) echo[field] = limit.DeepClone();
        if (option.List("channel_types") is { Count: > 0 } channels) echo["channel_types"] = channels.DeepClone();
        if (option.List("choices") is { Count: > 0 } choices) echo["choices"] = choices.Select(choice => (JsonNode?)Choice(choice!)).ToJsonArray();
        if (option.Number("type") is 1 or 2 && Options(option.List("options")) is { Count: > 0 } inside) echo["options"] = inside;
        return echo;
    }

    private static JsonObject Choice(JsonNode choice) => new()
    {
        ["name"] = choice.Text("name"),
        ["name_localizations"] = choice.At("name_localizations")?.DeepClone(),
        ["value"] = choice.At("value")!.DeepClone(),
    };
}
