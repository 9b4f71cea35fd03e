using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Hands what people do to the bot and waits for its answer as Discord's client does.</summary>
internal sealed class InteractionBook(World world)
{
    private readonly Dictionary<string, SandboxInteraction> byToken = new(StringComparer.Ordinal);

    // Tokens are long in Discord too, and nobody should be able to guess one from an id.
    public string NewToken()
    {
        var number = byToken.Count + 1;
        var secret = HMACSHA256.HashData(Encoding.UTF8.GetBytes(world.Options.Token), BitConverter.GetBytes(number));
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"interaction:{number}:{Convert.ToHexStringLower(secret)}"))
            .Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    public SandboxInteraction? Find(string token) => byToken.GetValueOrDefault(token);

    /// <summary>Opens the interaction under the lock, then waits for its first answer or the end of the deadline.</summary>
    public async Task<SandboxAnswer> DeliverAsync(Func<SandboxInteraction> open, CancellationToken ct)
    {
        var interaction = world.Write(() => Dispatch(open()));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var late = Task.Delay(world.Options.InteractionDeadline, world.Options.Timers, deadline.Token);
        await Task.WhenAny(interaction.Acknowledged, late);
        ct.ThrowIfCancellationRequested();
        await deadline.CancelAsync();
        world.Write(() => interaction.IsTooLate = interaction.Callback is null);
        return new SandboxAnswer(world, interaction);
    }

    private SandboxInteraction Dispatch(SandboxInteraction interaction)
    {
        byToken.Add(interaction.Token, interaction);
        var wire = interaction.ToWire();
        var times = world.Faults.TakeDoubleDelivery() ? 2 : 1;
        for (var time = 0; time < times; time++)
            world.Gateway.Dispatch("INTERACTION_CREATE", Intents.None, _ => (JsonObject)wire.DeepClone(), interaction.NoteDispatch);
        return interaction;
    }
}
