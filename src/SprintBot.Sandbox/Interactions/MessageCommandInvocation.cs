using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Somebody opens the menu of a message and picks an application's entry.</summary>
internal sealed class MessageCommandInvocation(World world, SandboxUser user)
{
    public Task<SandboxAnswer> RunAsync(string name, SandboxMessage target, CancellationToken ct) => world.Interactions.DeliverAsync(
        () =>
        {
            if (target.Deleted) throw new ClientRefusal("The message is gone.");
            var found = CommandLookup.Find(world, user, target.Channel, name, 3);
            var resolved = new Resolved(world, target.Channel);
            resolved.Message(target);
            var data = new JsonObject
            {
                ["type"] = 3,
                ["name"] = found.Command.Text("name"),
                ["id"] = found.Command.Text("id"),
                ["target_id"] = target.Id.Text(),
                ["resolved"] = resolved.ToWire(),
            };
            if (found.Command.Text("guild_id") is { } guildId) data["guild_id"] = guildId;
            return new SandboxInteraction(world, SandboxInteraction.Command, user, target.Channel)
            {
                Token = world.Interactions.NewToken(),
                Data = data,
                CommandName = found.FullName,
                Target = target,
            };
        },
        ct);
}
