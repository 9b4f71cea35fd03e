using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Somebody fills in a form and sends it.</summary>
internal sealed class ModalSubmission(World world, SandboxUser user, SandboxModal modal)
{
    public Task<SandboxAnswer> RunAsync(IReadOnlyDictionary<string, object> values, CancellationToken ct)
    {
        foreach (var name in values.Keys) modal.Field(name);
        return world.Interactions.DeliverAsync(() => Open(values), ct);
    }

    private SandboxInteraction Open(IReadOnlyDictionary<string, object> values)
    {
        if (modal.Opener.User != user) throw new ClientRefusal($"Only {modal.Opener.User} has that form open.");
        var resolved = new Resolved(world, modal.Opener.Channel);
        var components = (modal.Wire.List("components") ?? []).OfType<JsonObject>().Select(top => (JsonNode?)Sent(top, values, resolved)).ToJsonArray();
        var data = new JsonObject { ["custom_id"] = modal.CustomId, ["components"] = components };
        if (resolved.ToWire() is { } objects) data["resolved"] = objects;
        return new SandboxInteraction(world, SandboxInteraction.ModalSubmit, user, modal.Opener.Channel)
        {
            Token = world.Interactions.NewToken(),
            Data = data,
            Source = modal.Opener.Source,
            Trigger = modal.Opener,
        };
    }

    private JsonObject Sent(JsonObject top, IReadOnlyDictionary<string, object> values, Resolved resolved)
    {
        var sent = new JsonObject { ["type"] = top.Number("type"), ["id"] = top.Number("id") };
        if (SandboxField.Of(top) is not { } field) return sent;
        var given = values.FirstOrDefault(value => field.IsCalled(value.Key)).Value;
        var input = new JsonObject { ["type"] = field.Type, ["id"] = field.Wire.Number("id"), ["custom_id"] = field.CustomId };
        Fill(input, field, given, resolved);
        if (top.Number("type") == 18) sent["component"] = input;
        else sent["components"] = new JsonArray(input);
        return sent;
    }

    private void Fill(JsonObject input, SandboxField field, object? given, Resolved resolved)
    {
        switch (field.Type)
        {
            case 4: input["value"] = Text(field, given); break;
            case 23: input["value"] = given as bool? ?? field.Wire.Flag("default"); break;
            case 21: input["value"] = Several(field, given, resolved).FirstOrDefault()?.DeepClone(); break;
            default: input["values"] = Several(field, given, resolved); break;
        }
    }

    private static string Text(SandboxField field, object? given)
    {
        var text = given switch
        {
            null => field.Value ?? "",
            string typed => typed,
            _ => throw new ClientRefusal($"\"{field.Label}\" takes text, no {given.GetType().Name}."),
        };
        if (text.Length == 0 && !field.IsRequired) return text;
        if (string.IsNullOrWhiteSpace(text)) throw new ClientRefusal($"\"{field.Label}\" must be filled in.");
        if (text.Length < (field.LeastLength ?? 0)) throw new ClientRefusal($"\"{field.Label}\" is shorter than {field.LeastLength} characters.");
        if (text.Length > (field.MostLength ?? 4000)) throw new ClientRefusal($"\"{field.Label}\" is longer than {field.MostLength ?? 4000} characters.");
        return text;
    }

    private JsonArray Several(SandboxField field, object? given, Resolved resolved)
    {
        var chosen = given is null ? Kept(field, resolved) : ChosenValues.Of(field.Type, field.Options, ChosenValues.List(given), resolved, user);
        if (chosen.Count == 0 && !field.IsRequired) return chosen;
        if (chosen.Count < field.Least || chosen.Count > field.Most)
            throw new ClientRefusal($"\"{field.Label}\" takes {field.Least} to {field.Most} values, not {chosen.Count}.");
        return chosen;
    }

    private JsonArray Kept(SandboxField field, Resolved resolved)
    {
        if (field.Type is not (5 or 6 or 7 or 8)) return field.ChosenValues.Select(value => (JsonNode?)value).ToJsonArray();
        var things = field.ChosenValues.Select(id => Named(ulong.Parse(id, System.Globalization.CultureInfo.InvariantCulture))).OfType<object>();
        return ChosenValues.Of(field.Type, [], things, resolved, user);
    }

    private object? Named(ulong id) =>
        world.Users.GetValueOrDefault(id) as object
        ?? world.Channels.GetValueOrDefault(id) as object
        ?? modal.Opener.Channel.Guild?.Roles.FirstOrDefault(role => role.Id == id);
}
