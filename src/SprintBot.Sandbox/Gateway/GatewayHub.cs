using System.Globalization;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>All sessions: identifies, resumes, dispatches. Every call is made under the world's lock.</summary>
internal sealed class GatewayHub(World world)
{
    public const int SessionsADay = 1000;
    private readonly Dictionary<string, GatewaySession> sessions = new(StringComparer.Ordinal);
    private readonly List<GatewayConnection> connections = [];
    private long? lastIdentify;
    private int counter;

    public event Action? BecameReady;

    public int Remaining { get; private set; } = SessionsADay;

    /// <summary>Off, the sandbox is a zombie: connected, but it no longer answers.</summary>
    public bool Acknowledges { get; set; } = true;

    public int Heartbeats { get; set; }

    public int Identifies { get; private set; }

    public int Resumes { get; private set; }

    public bool HasReadyBot => sessions.Values.Any(session => session is { IsReady: true, Connection.Closing: false });

    public IReadOnlyList<GatewayConnection> Connections => connections;

    public void Open(GatewayConnection connection)
    {
        connections.Add(connection);
        var interval = (long)world.Options.HeartbeatInterval.TotalMilliseconds;
        connection.Send(new JsonObject
        {
            ["t"] = null,
            ["s"] = null,
            ["op"] = 10,
            ["d"] = new JsonObject { ["heartbeat_interval"] = interval, ["_trace"] = new JsonArray("[\"sandbox\",{}]") },
        });
    }

    public void Left(GatewayConnection connection)
    {
        connections.Remove(connection);
        if (connection.Session is not { } session || session.Connection != connection) return;
        session.Connection = null;
        session.DisconnectedAt = world.Options.Timers.GetTimestamp();
        if (connection.ClientCloseCode is 1000 or 1001) sessions.Remove(session.Id);
    }

    /// <summary>Ends a session that sent no heartbeat: it cannot be resumed.</summary>
    public void TimeOut(GatewayConnection connection)
    {
        if (connection.Session is { } session) sessions.Remove(session.Id);
        connection.Close(4009, "Session timed out.");
    }

    public void Identify(GatewayConnection connection, JsonNode? data)
    {
        if (connection.Session is not null) connection.Close(4005, "Already authenticated.");
        else if (data.Text("token") != world.Options.Token) connection.Close(4004, "Authentication failed.");
        else if (data.At("properties") is not JsonObject) connection.Close(4002, "Error while decoding payload.");
        else if (data.List("shard") is { } shard && (shard.Count != 2 || shard[0].AsNumber() is not 0 || shard[1].AsNumber() is not 1))
            connection.Close(4010, "Invalid shard.");
        else if (data.Number("intents") is not { } bits || (bits & ~(long)Intents.Known) != 0) connection.Close(4013, "Invalid intent(s).");
        else if (((Intents)bits & Intents.Privileged & ~Allowed) != 0) connection.Close(4014, "Disallowed intent(s).");
        else if (TooSoon()) connection.Send(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = 9, ["d"] = false });
        else Begin(connection, (Intents)bits, data.List("shard"));
    }

    public void Resume(GatewayConnection connection, JsonNode? data)
    {
        if (connection.Session is not null) connection.Close(4005, "Already authenticated.");
        else if (data.Text("token") != world.Options.Token) connection.Close(4004, "Authentication failed.");
        else if (Resumable(data.Text("session_id")) is not { } session)
            connection.Send(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = 9, ["d"] = false });
        else if (data.Number("seq") is not { } sequence || sequence > session.Sequence) connection.Close(4007, "Invalid seq.");
        else Continue(connection, session, sequence);
    }

    public bool Dispatch(string name, JsonObject data, Intents needed) => Dispatch(name, needed, _ => (JsonObject)data.DeepClone());

    public bool Dispatch(string name, Intents needed, Func<Intents, JsonObject> data, Action? onSending = null)
    {
        foreach (var session in sessions.Values.ToArray())
        {
            if (Expired(session)) sessions.Remove(session.Id);
            else if ((session.Intents & needed) == needed) session.Dispatch(name, data(session.Intents), onSending);
        }

        return sessions.Count > 0;
    }

    /// <summary>Ends every session; its connection may identify again.</summary>
    public void InvalidateAll()
    {
        sessions.Clear();
        foreach (var connection in connections) connection.Session = null;
    }

    private Intents Allowed =>
        (world.Options.PresentMembersIntent ? Intents.Members : 0)
        | (world.Options.PresentPresencesIntent ? Intents.Presences : 0)
        | (world.Options.PresentMessageContentIntent ? Intents.MessageContent : 0);

    private bool TooSoon() =>
        lastIdentify is { } last && world.Options.Timers.GetElapsedTime(last) < world.Options.IdentifyWindow;

    private void Begin(GatewayConnection connection, Intents intents, JsonArray? shard)
    {
        lastIdentify = world.Options.Timers.GetTimestamp();
        Remaining--;
        Identifies++;
        var id = string.Create(CultureInfo.InvariantCulture, $"{++counter:x8}{world.ApplicationId:x16}");
        var session = new GatewaySession(id, intents) { Connection = connection, IsReady = true };
        sessions.Add(id, session);
        connection.Session = session;
        session.Dispatch("READY", Ready(session, shard));
        if (intents.HasFlag(Intents.Guilds))
        {
            foreach (var guild in world.GuildsOfBot.Where(guild => !guild.IsUnavailable))
                session.Dispatch("GUILD_CREATE", guild.ToGatewayWire(intents));
        }

        BecameReady?.Invoke();
    }

    private void Continue(GatewayConnection connection, GatewaySession session, long sequence)
    {
        session.Connection?.Abort();
        session.Connection = connection;
        connection.Session = session;
        Resumes++;
        session.Replay(sequence);
        session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray("[\"sandbox\",{}]") });
        BecameReady?.Invoke();
    }

    private GatewaySession? Resumable(string? id)
    {
        if (id is null || !sessions.TryGetValue(id, out var session)) return null;
        if (!Expired(session)) return session;
        sessions.Remove(id);
        return null;
    }

    private bool Expired(GatewaySession session) =>
        session.Connection is null && world.Options.Timers.GetElapsedTime(session.DisconnectedAt) > world.Options.SessionLifetime;

    private JsonObject Ready(GatewaySession session, JsonArray? shard)
    {
        var bot = world.Bot.ToWire();
        bot["verified"] = true;
        bot["mfa_enabled"] = false;
        bot["email"] = null;
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = bot,
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = $"ws://{world.ApiHost}/resume",
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = world.GuildsOfBot.Select(guild => (JsonNode?)new JsonObject { ["unavailable"] = true, ["id"] = guild.Id.Text() }).ToJsonArray(),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["application"] = new JsonObject { ["id"] = world.ApplicationId.Text(), ["flags"] = 0 },
            ["_trace"] = new JsonArray("[\"sandbox\",{}]"),
        };
        if (shard is not null) ready["shard"] = shard.DeepClone();
        return ready;
    }
}
