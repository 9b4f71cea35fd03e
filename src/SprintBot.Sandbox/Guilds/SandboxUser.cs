using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Somebody at a Discord client: runs commands, clicks, fills in forms, posts. What the client itself would refuse is a <see cref="ClientRefusal"/>.</summary>
public sealed class SandboxUser
{
    private readonly World world;

    internal SandboxUser(World world, string username, string? globalName, bool isBot)
    {
        this.world = world;
        Id = world.Snowflakes.Next();
        Username = username;
        GlobalName = globalName;
        IsBot = isBot;
    }

    public ulong Id { get; }

    public string Username { get; }

    public string? GlobalName { get; }

    public bool IsBot { get; }

    public string Locale { get; init; } = "en-US";

    public string Mention => $"<@{Id}>";

    /// <summary>A user who closed direct messages makes every one to him end in 50007.</summary>
    public bool AcceptsDms { get; set; } = true;

    /// <summary>The direct messages between user and bot, oldest first.</summary>
    public IReadOnlyList<SandboxMessage> Dms => DmChannel.Messages;

    public SandboxChannel DmChannel => world.Write(() => world.DirectChannelOf(this));

    /// <summary>Runs a slash command; sub-commands as <c>"sprint start"</c>; options as an anonymous object or a dictionary.</summary>
    public Task<SandboxAnswer> SlashAsync(SandboxChannel channel, string command, object? options = null, CancellationToken ct = default) =>
        new SlashInvocation(world, this, channel).RunAsync(command, OptionValues.Of(options), ct);

    /// <summary>Types into an option that completes itself and returns what the bot offers.</summary>
    public Task<IReadOnlyList<SandboxChoice>> AutocompleteAsync(
        SandboxChannel channel, string command, string focused, string value, object? otherOptions = null, CancellationToken ct = default) =>
        new SlashInvocation(world, this, channel).CompleteAsync(command, focused, value, OptionValues.Of(otherOptions), ct);

    public Task<SandboxAnswer> MessageCommandAsync(string command, SandboxMessage target, CancellationToken ct = default) =>
        new MessageCommandInvocation(world, this).RunAsync(command, target, ct);

    /// <summary>Clicks a button of an answer, by its label or its custom_id.</summary>
    public Task<SandboxAnswer> ClickAsync(SandboxAnswer answer, string button, CancellationToken ct = default) =>
        ClickAsync(answer.Message ?? throw new ClientRefusal("The answer has no message to click in."), button, ct);

    public Task<SandboxAnswer> ClickAsync(SandboxMessage message, string button, CancellationToken ct = default) =>
        new ComponentInvocation(world, this, message).ClickAsync(button, ct);

    /// <summary>Chooses in a select menu, found by its placeholder or custom_id; values are labels, values, users, channels or roles.</summary>
    public Task<SandboxAnswer> SelectAsync(SandboxAnswer answer, string menu, IEnumerable<object> values, CancellationToken ct = default) =>
        SelectAsync(answer.Message ?? throw new ClientRefusal("The answer has no message to choose in."), menu, values, ct);

    public Task<SandboxAnswer> SelectAsync(SandboxMessage message, string menu, IEnumerable<object> values, CancellationToken ct = default) =>
        new ComponentInvocation(world, this, message).SelectAsync(menu, values, ct);

    /// <summary>Fills in a form and sends it; fields by label or custom_id; what is not named keeps what the bot filled in.</summary>
    public Task<SandboxAnswer> SubmitAsync(
        SandboxModal modal, IReadOnlyDictionary<string, object>? values = null, CancellationToken ct = default) =>
        new ModalSubmission(world, this, modal).RunAsync(values ?? new Dictionary<string, object>(), ct);

    public Task<SandboxMessage> PostAsync(
        SandboxChannel channel, string text, IEnumerable<SandboxFile>? files = null, SandboxMessage? replyTo = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(world.Write(() => world.Messages.Post(this, channel, text, files ?? [], replyTo)));
    }

    /// <summary>Starts a thread from a message, and returns where one talks in it.</summary>
    public SandboxChannel StartThread(SandboxMessage message, string name) => world.Write(() => message.Thread is null
        ? world.Messages.StartThread(message, this, name).Channel
        : throw new ClientRefusal("The message has a thread already."));

    internal JsonObject ToWire()
    {
        var wire = new JsonObject
        {
            ["id"] = Id.Text(),
            ["username"] = Username,
            ["avatar"] = null,
            ["discriminator"] = IsBot ? "0420" : "0",
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["banner"] = null,
            ["accent_color"] = null,
            ["global_name"] = GlobalName,
            ["avatar_decoration_data"] = null,
            ["collectibles"] = null,
            ["primary_guild"] = null,
        };
        if (IsBot) wire["bot"] = true;
        return wire;
    }

    public override string ToString() => GlobalName ?? Username;
}
