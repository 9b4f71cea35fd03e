using System.Globalization;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A server with its channels, roles and members. The bot is a member from the start.</summary>
public sealed class SandboxGuild
{
    private readonly World world;
    private readonly List<SandboxRole> roles = [];
    private readonly Dictionary<ulong, SandboxMember> members = [];
    private readonly DateTimeOffset createdAt;

    internal SandboxGuild(World world, string name, SandboxPermissions botPermissions)
    {
        this.world = world;
        Id = world.Snowflakes.Next();
        Name = name;
        createdAt = world.Now;
        // Discord gives the role of everyone the guild's own id.
        roles.Add(new SandboxRole(Id, "@everyone", SandboxPermissions.Member, 0));
        OwnerId = world.Snowflakes.Next();
        Join(world.Bot, null, botPermissions);
    }

    public ulong Id { get; }

    public string Name { get; }

    public ulong OwnerId { get; }

    public bool IsUnavailable { get; internal set; }

    /// <summary>Where Discord tells who has joined; null for nowhere.</summary>
    public SandboxChannel? SystemChannel { get; set; }

    /// <summary>The language that its administrators chose.</summary>
    public string PreferredLocale { get; set; } = "en-US";

    public SandboxRole Everyone => roles[0];

    public IReadOnlyList<SandboxRole> Roles => world.Read(() => roles.ToArray());

    public IReadOnlyList<SandboxMember> Members => world.Read(() => members.Values.ToArray());

    public IReadOnlyList<SandboxChannel> Channels => world.Read(() => world.Channels.Values.Where(channel => channel.Guild == this && channel.Parent is null).ToArray());

    public SandboxChannel CreateTextChannel(string name) => world.Write(() =>
    {
        var channel = new SandboxChannel(world, this, name, Channels.Count);
        world.Channels.Add(channel.Id, channel);
        if (IsKnown) world.Gateway.Dispatch("CHANNEL_CREATE", channel.ToWire(), Intents.Guilds);
        return channel;
    });

    public SandboxRole CreateRole(string name, SandboxPermissions permissions) => world.Write(() =>
    {
        var role = new SandboxRole(world.Snowflakes.Next(), name, permissions, roles.Count);
        roles.Add(role);
        if (IsKnown) world.Gateway.Dispatch("GUILD_ROLE_CREATE", new JsonObject { ["guild_id"] = Id.Text(), ["role"] = role.ToWire() }, Intents.Guilds);
        return role;
    });

    /// <summary>Makes a user and lets it join; permissions beyond those of everyone come by a role.</summary>
    public SandboxUser AddMember(
        string username, string? globalName = null, string? nick = null, SandboxPermissions permissions = SandboxPermissions.Member, string locale = "en-US") =>
        world.Write(() =>
        {
            var user = new SandboxUser(world, username, globalName, isBot: false) { Locale = locale };
            world.Users.Add(user.Id, user);
            AddMember(user, nick, permissions);
            return user;
        });

    /// <summary>Lets a user join who is in another guild already.</summary>
    public SandboxMember AddMember(SandboxUser user, string? nick = null, SandboxPermissions permissions = SandboxPermissions.Member) =>
        world.Write(() =>
        {
            var member = Join(user, nick, permissions);
            var joined = member.ToWire();
            joined["guild_id"] = Id.Text();
            world.Gateway.Dispatch("GUILD_MEMBER_ADD", joined, Intents.Members);
            return member;
        });

    public void Remove(SandboxUser user) => world.Write(() =>
    {
        if (!members.Remove(user.Id)) return false;
        if (user == world.Bot)
            return world.Gateway.Dispatch("GUILD_DELETE", new JsonObject { ["id"] = Id.Text() }, Intents.Guilds);
        return world.Gateway.Dispatch(
            "GUILD_MEMBER_REMOVE", new JsonObject { ["guild_id"] = Id.Text(), ["user"] = user.ToWire() }, Intents.Members);
    });

    /// <summary>Allows a command to somebody who lacks the permissions it asks for, as an administrator does under “Integrations”.</summary>
    public void AllowCommand(string command, SandboxUser user) => world.Write(() =>
    {
        var id = world.Commands.Visible(Id).First(candidate => candidate.Text("name") == command).Id("id") ?? 0;
        if (!AllowedCommands.TryGetValue(id, out var users)) AllowedCommands[id] = users = [];
        users.Add(user.Id);
        return users;
    });

    /// <summary>Who may use which command nevertheless.</summary>
    internal Dictionary<ulong, HashSet<ulong>> AllowedCommands { get; } = [];

    public SandboxMember? Find(SandboxUser user) => world.Read(() => members.GetValueOrDefault(user.Id));

    /// <summary>Whether the bot may have been told of it.</summary>
    private bool IsKnown => world.Guilds.ContainsKey(Id);

    internal bool HasBot => members.ContainsKey(world.Bot.Id);

    internal SandboxMember? Find(ulong userId) => members.GetValueOrDefault(userId);

    private SandboxMember Join(SandboxUser user, string? nick, SandboxPermissions permissions)
    {
        var given = (permissions & ~Everyone.Permissions) == SandboxPermissions.None ? [] : new[] { RoleFor(permissions) };
        var member = new SandboxMember(user, this, nick, given, world.Now);
        members[user.Id] = member;
        return member;
    }

    private SandboxRole RoleFor(SandboxPermissions permissions)
    {
        var known = roles.Skip(1).FirstOrDefault(role => role.Permissions == permissions);
        if (known is not null) return known;
        var name = permissions == SandboxPermissions.Organiser ? "organisers" : string.Create(CultureInfo.InvariantCulture, $"role {roles.Count}");
        return CreateRole(name, permissions);
    }

    internal JsonObject ToWire() => new()
    {
        ["id"] = Id.Text(),
        ["name"] = Name,
        ["icon"] = null,
        ["description"] = null,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["features"] = new JsonArray(),
        ["banner"] = null,
        ["owner_id"] = OwnerId.Text(),
        ["application_id"] = null,
        ["region"] = "deprecated",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = SystemChannel?.Id.Text(),
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 0,
        ["roles"] = roles.Select(role => (JsonNode?)role.ToWire()).ToJsonArray(),
        ["default_message_notifications"] = 0,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 0,
        ["max_presences"] = null,
        ["max_members"] = 25_000_000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["preferred_locale"] = PreferredLocale,
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["incidents_data"] = null,
    };

    /// <summary>GUILD_CREATE: without the members intent only the bot itself is among the members.</summary>
    internal JsonObject ToGatewayWire(Intents intents)
    {
        var wire = ToWire();
        var seen = intents.HasFlag(Intents.Members) ? members.Values : members.Values.Where(member => member.User == world.Bot);
        wire["joined_at"] = (Find(world.Bot.Id)?.JoinedAt ?? createdAt).Text();
        wire["large"] = false;
        wire["unavailable"] = false;
        wire["member_count"] = members.Count;
        wire["members"] = seen.Select(member => (JsonNode?)member.ToWire()).ToJsonArray();
        wire["channels"] = Channels.Select(channel => (JsonNode?)channel.ToWire()).ToJsonArray();
        wire["threads"] = world.Channels.Values.Where(channel => channel.Guild == this && channel.Parent is not null).Select(thread => (JsonNode?)thread.ToWire()).ToJsonArray();
        foreach (var empty in new[] { "voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds" })
            wire[empty] = new JsonArray();
        return wire;
    }
}
