using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A session outlives its connections: it counts what was dispatched and keeps it for a RESUME.</summary>
internal sealed class GatewaySession(string id, Intents intents)
{
    private readonly List<(long Sequence, string Payload)> sent = [];

    public string Id => id;

    public Intents Intents => intents;

    public long Sequence { get; private set; }

    public GatewayConnection? Connection { get; set; }

    public long DisconnectedAt { get; set; }

    public bool IsReady { get; set; }

    public void Dispatch(string name, JsonNode data, Action? onSending = null)
    {
        Sequence++;
        var payload = new JsonObject { ["t"] = name, ["s"] = Sequence, ["op"] = 0, ["d"] = data }.AsWritten();
        sent.Add((Sequence, payload));
        Connection?.Send(payload, onSending);
        if (Connection is null) onSending?.Invoke();
    }

    public void Replay(long after)
    {
        foreach (var (_, payload) in sent.Where(dispatch => dispatch.Sequence > after).ToArray()) Connection?.Send(payload);
    }
}
