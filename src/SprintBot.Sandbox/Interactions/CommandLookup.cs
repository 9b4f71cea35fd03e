using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Finds a command as Discord's client lists it for a person in a channel, down to the sub-command.</summary>
internal sealed record CommandLookup(JsonObject Command, IReadOnlyList<JsonObject> Path)
{
    public string FullName => string.Join(' ', Path.Prepend(Command).Select(part => part.Text("name")));

    /// <summary>The options of the command, or of the sub-command that was named.</summary>
    public IReadOnlyList<JsonObject> Options => [.. ((Path.Count > 0 ? Path[^1] : Command).List("options") ?? []).OfType<JsonObject>()];

    public static CommandLookup Find(World world, SandboxUser user, SandboxChannel channel, string name, int type)
    {
        var words = type == 1 ? name.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries) : [name];
        var command = world.Commands.Visible(channel.Guild?.Id).FirstOrDefault(candidate => candidate.Text("name") == words[0] && candidate.Number("type") == type)
            ?? throw new ClientRefusal($"There is no command \"{words[0]}\".");
        Allow(command, user, channel);
        var path = new List<JsonObject>();
        foreach (var word in words.Skip(1)) path.Add(Inside(path.LastOrDefault() ?? command, word));
        var last = path.LastOrDefault() ?? command;
        if ((last.List("options") ?? []).Any(option => option.Number("type") is 1 or 2)) throw new ClientRefusal($"/{name} needs a sub-command.");
        return new CommandLookup(command, path);
    }

    private static JsonObject Inside(JsonObject command, string word) =>
        (command.List("options") ?? []).OfType<JsonObject>().FirstOrDefault(option => option.Text("name") == word && option.Number("type") is 1 or 2)
        ?? throw new ClientRefusal($"\"{command.Text("name")}\" has no sub-command \"{word}\".");

    private static void Allow(JsonObject command, SandboxUser user, SandboxChannel channel)
    {
        var name = command.Text("name");
        var context = channel.IsDirect ? 1 : 0;
        if (command.List("contexts") is { } contexts && contexts.All(allowed => allowed.AsNumber() != context))
            throw new ClientRefusal($"\"{name}\" cannot be used here.");
        if (channel.IsDirect) return;
        var permissions = channel.PermissionsOf(user);
        if (channel.Guild!.Find(user.Id) is null) throw new ClientRefusal($"{user} is not in {channel.Guild.Name}.");
        if (!permissions.HasFlag(SandboxPermissions.UseApplicationCommands)) throw new ClientRefusal($"{user} may not use commands here.");
        if (command.Id("id") is { } id && channel.Guild.AllowedCommands.TryGetValue(id, out var users) && users.Contains(user.Id)) return;
        if (command.Id("default_member_permissions") is not { } needed || permissions == SandboxPermissions.All) return;
        if (needed == 0 || ((ulong)permissions & needed) != needed) throw new ClientRefusal($"{user} may not use \"{name}\".");
    }
}
