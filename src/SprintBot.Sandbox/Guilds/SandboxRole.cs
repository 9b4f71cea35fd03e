using System.Globalization;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

public sealed record SandboxRole(ulong Id, string Name, SandboxPermissions Permissions, int Position)
{
    public string Mention => $"<@&{Id}>";

    internal JsonObject ToWire() => new()
    {
        ["id"] = Id.Text(),
        ["name"] = Name,
        ["description"] = null,
        ["permissions"] = ((ulong)Permissions).ToString(CultureInfo.InvariantCulture),
        ["position"] = Position,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = false,
        ["mentionable"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["flags"] = 0,
    };
}
