using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Somebody types a slash command.</summary>
internal sealed class SlashInvocation(World world, SandboxUser user, SandboxChannel channel)
{
    public Task<SandboxAnswer> RunAsync(string name, IReadOnlyDictionary<string, object> values, CancellationToken ct) =>
        world.Interactions.DeliverAsync(
            () =>
            {
                var found = CommandLookup.Find(world, user, channel, name, 1);
                var resolved = new Resolved(world, channel);
                var given = OptionInput.Read(found, values, resolved, user);
                foreach (var option in found.Options.Where(option => option.Flag("required")))
                    if (!values.ContainsKey(option.Text("name")!)) throw new ClientRefusal($"/{name} needs the option \"{option.Text("name")}\".");
                return Open(SandboxInteraction.Command, found, given, resolved, 0);
            },
            ct);

    public async Task<IReadOnlyList<SandboxChoice>> CompleteAsync(
        string name, string focused, string value, IReadOnlyDictionary<string, object> others, CancellationToken ct)
    {
        var answer = await world.Interactions.DeliverAsync(() => OpenCompletion(name, focused, value, others), ct);
        if (!answer.Responded) throw new ClientRefusal("Loading options failed.");
        return answer.Choices;
    }

    private SandboxInteraction OpenCompletion(string name, string focused, string value, IReadOnlyDictionary<string, object> others)
    {
        var found = CommandLookup.Find(world, user, channel, name, 1);
        var option = found.Options.FirstOrDefault(candidate => candidate.Text("name") == focused)
            ?? throw new ClientRefusal($"/{name} has no option \"{focused}\".");
        if (!option.Flag("autocomplete")) throw new ClientRefusal($"The option \"{focused}\" does not complete itself.");
        var resolved = new Resolved(world, channel);
        var given = OptionInput.Read(found, others, resolved, user);
        given.Add(new JsonObject { ["type"] = option.Number("type"), ["name"] = focused, ["value"] = value, ["focused"] = true });
        return Open(SandboxInteraction.Autocomplete, found, given, resolved, option.Number("type")!.Value);
    }

    private SandboxInteraction Open(int type, CommandLookup found, JsonArray given, Resolved resolved, long focusedType)
    {
        foreach (var part in found.Path.Reverse())
            given = new JsonArray(new JsonObject { ["type"] = part.Number("type"), ["name"] = part.Text("name"), ["options"] = given });
        var data = new JsonObject { ["type"] = 1, ["name"] = found.Command.Text("name"), ["id"] = found.Command.Text("id") };
        if (given.Count > 0) data["options"] = given;
        if (found.Command.Text("guild_id") is { } guildId) data["guild_id"] = guildId;
        if (resolved.ToWire() is { } objects) data["resolved"] = objects;
        return new SandboxInteraction(world, type, user, channel)
        {
            Token = world.Interactions.NewToken(),
            Data = data,
            CommandName = found.FullName,
            FocusedType = focusedType,
        };
    }
}
