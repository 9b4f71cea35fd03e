using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A text channel of a guild, a thread below one, or the direct messages between a user and the bot.</summary>
public sealed class SandboxChannel
{
    private readonly World world;
    private readonly int position;
    private SandboxPermissions deniedToBot;

    internal SandboxChannel(World world, SandboxGuild? guild, string name, int position, SandboxUser? recipient = null)
    {
        this.world = world;
        this.position = position;
        Id = world.Snowflakes.Next();
        Guild = guild;
        Name = name;
        Recipient = recipient;
    }

    internal SandboxChannel(World world, SandboxThread thread, SandboxChannel parent)
    {
        this.world = world;
        (Id, Guild, Name) = (thread.Id, parent.Guild, thread.Name);
        (Thread, Parent) = (thread, parent);
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>Null for direct messages.</summary>
    public SandboxGuild? Guild { get; }

    /// <summary>Whom the bot writes to here; null in a guild.</summary>
    public SandboxUser? Recipient { get; }

    /// <summary>The channel that a thread is below; null for what is no thread.</summary>
    public SandboxChannel? Parent { get; }

    /// <summary>The thread that it is; null for what is none.</summary>
    internal SandboxThread? Thread { get; }

    public string Mention => $"<#{Id}>";

    /// <summary>What everyone in the channel sees, oldest first: no ephemeral answers, nothing deleted.</summary>
    public IReadOnlyList<SandboxMessage> Messages => world.Read(() => Stored.Where(message => !message.Deleted).ToArray());

    /// <summary>Takes permissions from the bot in this channel only, as an overwrite does.</summary>
    public void DenyBot(SandboxPermissions permissions) => world.Write(() =>
    {
        deniedToBot = permissions;
        return world.Guilds.ContainsKey(Guild?.Id ?? 0) && world.Gateway.Dispatch("CHANNEL_UPDATE", ToWire(), Intents.Guilds);
    });

    /// <summary>Deletes the channel with all that is in it.</summary>
    public void Delete() => world.Write(() =>
    {
        world.Channels.Remove(Id);
        return world.Gateway.Dispatch("CHANNEL_DELETE", ToWire(), Intents.Guilds);
    });

    internal List<SandboxMessage> Stored { get; } = [];

    internal bool IsDirect => Guild is null;

    internal SandboxPermissions PermissionsOf(SandboxUser user)
    {
        if (IsDirect) return SandboxPermissions.Member | SandboxPermissions.MentionEveryone;
        if (Parent is not null) return Parent.PermissionsOf(user);
        var granted = Guild!.Find(user.Id)?.Permissions ?? SandboxPermissions.None;
        return user == world.Bot && !granted.HasFlag(SandboxPermissions.Administrator) ? granted & ~deniedToBot : granted;
    }

    internal JsonObject ToWire() => IsDirect ? ToDirectWire() : Thread?.ToWire() ?? ToGuildWire();

    /// <summary>A channel as an interaction carries it: with the bot's and the user's permissions.</summary>
    internal JsonObject ToInteractionWire(SandboxUser user)
    {
        var wire = ToWire();
        if (!IsDirect) wire["permissions"] = ((ulong)PermissionsOf(user)).Text();
        return wire;
    }

    private JsonObject ToDirectWire() => new()
    {
        ["id"] = Id.Text(),
        ["type"] = 1,
        ["flags"] = 0,
        ["last_message_id"] = Stored.LastOrDefault()?.Id.Text(),
        ["recipients"] = new JsonArray(Recipient!.ToWire()),
    };

    private JsonObject ToGuildWire() => new()
    {
        ["id"] = Id.Text(),
        ["type"] = 0,
        ["flags"] = 0,
        ["guild_id"] = Guild!.Id.Text(),
        ["name"] = Name,
        ["position"] = position,
        ["topic"] = null,
        ["parent_id"] = null,
        ["nsfw"] = false,
        ["rate_limit_per_user"] = 0,
        ["last_message_id"] = Stored.LastOrDefault()?.Id.Text(),
        ["permission_overwrites"] = Overwrites(),
    };

    private JsonArray Overwrites() => deniedToBot == SandboxPermissions.None
        ? []
        : new JsonArray(new JsonObject
        {
            ["id"] = world.Bot.Id.Text(),
            ["type"] = 1,
            ["allow"] = "0",
            ["deny"] = ((ulong)deniedToBot).Text(),
        });
}
