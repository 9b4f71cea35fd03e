using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A user in a guild.</summary>
public sealed record SandboxMember(SandboxUser User, SandboxGuild Guild, string? Nick, IReadOnlyList<SandboxRole> Roles, DateTimeOffset JoinedAt)
{
    public SandboxPermissions Permissions
    {
        get
        {
            var bits = Roles.Aggregate(Guild.Everyone.Permissions, (sum, role) => sum | role.Permissions);
            return bits.HasFlag(SandboxPermissions.Administrator) || Guild.OwnerId == User.Id ? SandboxPermissions.All : bits;
        }
    }

    internal JsonObject ToWire()
    {
        var wire = ToPartialWire();
        wire["user"] = User.ToWire();
        wire["mute"] = false;
        wire["deaf"] = false;
        return wire;
    }

    internal JsonObject ToPartialWire() => new()
    {
        ["avatar"] = null,
        ["banner"] = null,
        ["communication_disabled_until"] = null,
        ["flags"] = 0,
        ["joined_at"] = JoinedAt.Text(),
        ["nick"] = Nick,
        ["pending"] = false,
        ["premium_since"] = null,
        ["roles"] = Roles.Select(role => (JsonNode?)role.Id.Text()).ToJsonArray(),
    };
}
