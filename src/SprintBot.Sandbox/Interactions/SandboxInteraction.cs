using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>One thing somebody did, from its dispatch to the last follow-up.</summary>
internal sealed class SandboxInteraction(World world, int type, SandboxUser user, SandboxChannel channel)
{
    private readonly TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource final = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long dispatchedAt;

    public const int Command = 2, Component = 3, Autocomplete = 4, ModalSubmit = 5;

    public ulong Id { get; } = world.Snowflakes.Next(world.Faults.TakeAge());

    public string Token { get; init; } = "";

    public int Type => type;

    public SandboxUser User => user;

    public SandboxChannel Channel => channel;

    public required JsonObject Data { get; init; }

    /// <summary>The command's full name, sub-commands included; null for what is not a command.</summary>
    public string? CommandName { get; init; }

    /// <summary>The message whose component was used, or that a form came from.</summary>
    public SandboxMessage? Source { get; init; }

    public SandboxMessage? Target { get; init; }

    /// <summary>What opened the form that was sent.</summary>
    public SandboxInteraction? Trigger { get; init; }

    public ulong? CommandGuildId { get; init; }

    /// <summary>The type of an option that completes itself: numbers want numbers.</summary>
    public long FocusedType { get; init; }

    public DateTimeOffset CreatedAt { get; } = world.Now;

    public long StartedAt { get; } = world.Options.Timers.GetTimestamp();

    public int? Callback { get; private set; }

    public bool IsTooLate { get; set; }

    public bool Deferred { get; set; }

    public bool AwaitsFirstFollowUp { get; set; }

    public SandboxMessage? Original { get; set; }

    public List<SandboxMessage> FollowUps { get; } = [];

    public JsonObject? Modal { get; set; }

    public IReadOnlyList<SandboxChoice> Choices { get; set; } = [];

    public TimeSpan? TimeToCallback { get; private set; }

    public Task Acknowledged => acknowledged.Task;

    public Task Final => final.Task;

    public int AnswerType => Source is not null ? 19 : Data.Number("type") is 2 or 3 ? 23 : 20;

    public void NoteDispatch() => Interlocked.CompareExchange(ref dispatchedAt, Stopwatch.GetTimestamp(), 0);

    public void Acknowledge(int callback, long receivedAt)
    {
        Callback = callback;
        var sent = Interlocked.Read(ref dispatchedAt);
        if (sent != 0) TimeToCallback = Stopwatch.GetElapsedTime(sent, receivedAt);
        acknowledged.TrySetResult();
    }

    public void Finish() => final.TrySetResult();

    public JsonObject ToWire()
    {
        var wire = new JsonObject
        {
            ["version"] = 1,
            ["type"] = type,
            ["token"] = Token,
            ["id"] = Id.Text(),
            ["application_id"] = world.ApplicationId.Text(),
            ["data"] = Data.DeepClone(),
            ["channel_id"] = channel.Id.Text(),
            ["channel"] = channel.ToInteractionWire(user),
            ["locale"] = user.Locale,
            ["app_permissions"] = ((ulong)channel.PermissionsOf(world.Bot)).Text(),
            ["attachment_size_limit"] = RestRequest.FileLimit,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(),
            ["context"] = channel.IsDirect ? 1 : 0,
        };
        if (Source is not null) wire["message"] = Source.ToWire();
        if (channel.Guild is not { } guild) wire["user"] = user.ToWire();
        else AddGuild(wire, guild);
        return wire;
    }

    private void AddGuild(JsonObject wire, SandboxGuild guild)
    {
        wire["guild_id"] = guild.Id.Text();
        wire["guild"] = new JsonObject { ["id"] = guild.Id.Text(), ["locale"] = guild.PreferredLocale, ["features"] = new JsonArray() };
        wire["guild_locale"] = guild.PreferredLocale;
        var member = guild.Find(user.Id)!.ToWire();
        member["permissions"] = ((ulong)channel.PermissionsOf(user)).Text();
        wire["member"] = member;
    }

    private JsonObject Owners() => new() { ["0"] = channel.Guild?.Id.Text() ?? "0" };

    public JsonObject ToMetadata(SandboxMessage message)
    {
        var wire = new JsonObject
        {
            ["id"] = Id.Text(),
            ["type"] = type,
            ["user"] = user.ToWire(),
            ["authorizing_integration_owners"] = Owners(),
        };
        if (Original is not null && message != Original) wire["original_response_message_id"] = Original.Id.Text();
        if (Target is not null) wire["target_message_id"] = Target.Id.Text();
        if (type == Component) wire["interacted_message_id"] = Source!.Id.Text();
        if (type == ModalSubmit) wire["triggering_interaction_metadata"] = Trigger!.ToMetadata(message);
        return wire;
    }

    public JsonObject? ToLegacyMetadata() => type == Command
        ? new JsonObject { ["id"] = Id.Text(), ["type"] = type, ["name"] = CommandName, ["user"] = user.ToWire() }
        : null;
}
