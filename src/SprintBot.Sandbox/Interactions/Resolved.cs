using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Gathers the objects behind the ids of an interaction: its <c>resolved</c>.</summary>
internal sealed class Resolved(World world, SandboxChannel channel)
{
    private readonly JsonObject root = [];

    public JsonObject? ToWire() => root.Count == 0 ? null : root;

    public void User(SandboxUser user)
    {
        Map("users")[user.Id.Text()] = user.ToWire();
        if (channel.Guild?.Find(user.Id) is not { } member) return;
        var wire = member.ToPartialWire();
        wire["permissions"] = ((ulong)channel.PermissionsOf(user)).Text();
        Map("members")[user.Id.Text()] = wire;
    }

    public void Channel(SandboxChannel mentioned, SandboxUser seenBy) => Map("channels")[mentioned.Id.Text()] = mentioned.ToInteractionWire(seenBy);

    public void Role(SandboxRole role) => Map("roles")[role.Id.Text()] = role.ToWire();

    public void Message(SandboxMessage message) => Map("messages")[message.Id.Text()] = message.ToWire();

    public string File(SandboxFile file)
    {
        if (file.Bytes.Length > RestRequest.FileLimit) throw new ClientRefusal($"{file.Name} is larger than 10 MiB.");
        var stored = world.Attachments.Keep(world.ApplicationId, ephemeral: true, file.Name, file.Description, file.Bytes);
        Map("attachments")[stored.Id.Text()] = stored.ToWire(world.Attachments.UrlOf(stored));
        return stored.Id.Text();
    }

    /// <summary>In practice Discord also resolves what the text of an option mentions.</summary>
    public void MentionsIn(string text, SandboxUser author)
    {
        foreach (var id in MentionRules.Ids(MentionRules.UserMention, text))
            if (world.Users.TryGetValue(id, out var user)) User(user);
        foreach (var id in MentionRules.Ids(MentionRules.RoleMention, text))
            if (channel.Guild?.Roles.FirstOrDefault(role => role.Id == id) is { } role) Role(role);
        foreach (var id in MentionRules.Ids(MentionRules.ChannelMention, text))
            if (world.Channels.TryGetValue(id, out var mentioned) && mentioned.Guild == channel.Guild) Channel(mentioned, author);
    }

    private JsonObject Map(string name)
    {
        if (root[name] is not JsonObject map) root[name] = map = [];
        return map;
    }
}
