using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Somebody clicks a button or chooses in a menu of a message.</summary>
internal sealed class ComponentInvocation(World world, SandboxUser user, SandboxMessage message)
{
    public Task<SandboxAnswer> ClickAsync(string name, CancellationToken ct) => world.Interactions.DeliverAsync(
        () =>
        {
            var button = Find(name, "button", component => component.IsButton);
            if (button.Url is not null) throw new ClientRefusal($"\"{name}\" only opens a link.");
            return Open(button, null);
        },
        ct);

    public Task<SandboxAnswer> SelectAsync(string name, IEnumerable<object> values, CancellationToken ct) => world.Interactions.DeliverAsync(
        () =>
        {
            var menu = Find(name, "menu", component => !component.IsButton);
            var resolved = new Resolved(world, message.Channel);
            var chosen = ChosenValues.Of(menu.Type, menu.Options, values, resolved, user);
            if (chosen.Count < menu.Least || chosen.Count > menu.Most)
                throw new ClientRefusal($"\"{name}\" takes {menu.Least} to {menu.Most} values, not {chosen.Count}.");
            return Open(menu, (chosen, resolved));
        },
        ct);

    private SandboxComponent Find(string name, string kind, Func<SandboxComponent, bool> fits)
    {
        if (message.Deleted) throw new ClientRefusal("The message is gone.");
        if (message.OnlyFor is { } reader && reader != user) throw new ClientRefusal($"Only {reader} sees that message.");
        var found = message.Components.Where(fits).FirstOrDefault(component => component.IsCalled(name))
            ?? throw new ClientRefusal($"The message has no {kind} \"{name}\"; it has: {string.Join(", ", message.Components.Where(fits).Select(Called))}.");
        return found.IsDisabled ? throw new ClientRefusal($"\"{name}\" is disabled.") : found;
    }

    private static string? Called(SandboxComponent component) => component.Label ?? component.Placeholder ?? component.CustomId;

    private SandboxInteraction Open(SandboxComponent component, (JsonArray Values, Resolved Resolved)? chosen)
    {
        var data = new JsonObject { ["component_type"] = component.Type, ["id"] = component.WireId, ["custom_id"] = component.CustomId };
        if (chosen is { } choice)
        {
            data["values"] = choice.Values;
            if (choice.Resolved.ToWire() is { } objects) data["resolved"] = objects;
        }

        return new SandboxInteraction(world, SandboxInteraction.Component, user, message.Channel)
        {
            Token = world.Interactions.NewToken(),
            Data = data,
            Source = message,
        };
    }
}
