using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox.Tests;

/// <summary>A bot of nothing but HttpClient and ClientWebSocket: what it sends and sees are the bytes on the wire.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    private readonly SandboxServer sandbox;
    private readonly ClientWebSocket socket = new();

    public RawBot(SandboxServer sandbox, string? token = null)
    {
        this.sandbox = sandbox;
        Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token ?? sandbox.Token);
    }

    public HttpClient Http { get; } = new();

    public long LastSequence { get; private set; }

    /// <summary>The close code that ended the connection, once <see cref="ReadAsync"/> has returned null.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    public static async Task<RawBot> ReadyAsync(SandboxServer sandbox, CancellationToken ct, int intents = 1)
    {
        var bot = new RawBot(sandbox);
        await bot.OpenAsync(ct);
        await bot.IdentifyAsync(ct, intents: intents);
        await bot.EventAsync("READY", ct);
        return bot;
    }

    public Task OpenAsync(CancellationToken ct, string path = "/?v=10&encoding=json") =>
        socket.ConnectAsync(new Uri($"ws://{sandbox.ApiUrl.Authority}{path}"), ct);

    public Task SendAsync(string text, CancellationToken ct) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, ct);

    public Task SendAsync(int op, JsonNode? data, CancellationToken ct) =>
        SendAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString(), ct);

    public Task IdentifyAsync(CancellationToken ct, string? token = null, int intents = 1) => SendAsync(
        2,
        new JsonObject
        {
            ["token"] = token ?? sandbox.Token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "raw", ["device"] = "raw" },
        },
        ct);

    public Task ResumeAsync(string sessionId, long sequence, CancellationToken ct) => SendAsync(
        6, new JsonObject { ["token"] = sandbox.Token, ["session_id"] = sessionId, ["seq"] = sequence }, ct);

    public async Task<byte[]?> BytesAsync(CancellationToken ct)
    {
        using var all = new MemoryStream();
        var buffer = new byte[65536];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, ct);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            all.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return all.ToArray();
        }
    }

    public async Task<JsonNode?> ReadAsync(CancellationToken ct)
    {
        if (await BytesAsync(ct) is not { } bytes) return null;
        var payload = JsonNode.Parse(bytes)!;
        if (payload["s"] is { } sequence) LastSequence = (long)sequence;
        return payload;
    }

    /// <summary>Reads on to an event and returns its data.</summary>
    public async Task<JsonNode> EventAsync(string name, CancellationToken ct)
    {
        while (await ReadAsync(ct) is { } payload)
            if ((string?)payload["t"] == name) return payload["d"]!;
        throw new InvalidOperationException($"The gateway closed with {CloseCode} before {name}.");
    }

    /// <summary>Reads on to an op that is no event.</summary>
    public async Task<JsonNode> OpAsync(int op, CancellationToken ct)
    {
        while (await ReadAsync(ct) is { } payload)
            if ((int)payload["op"]! == op) return payload;
        throw new InvalidOperationException($"The gateway closed with {CloseCode} before op {op}.");
    }

    /// <summary>Reads to the end of the connection.</summary>
    public async Task<int?> ClosedAsync(CancellationToken ct)
    {
        while (await BytesAsync(ct) is not null)
        {
            // What comes before the close is not asked for.
        }

        return CloseCode;
    }

    public void Drop() => socket.Abort();

    public Task CloseAsync(int code, CancellationToken ct) => socket.CloseOutputAsync((WebSocketCloseStatus)code, "", ct);

    public Task<RawAnswer> GetAsync(string path, CancellationToken ct) => CallAsync("GET", path, content: null, ct);

    public Task<RawAnswer> CallAsync(string method, string path, JsonNode? body, CancellationToken ct) =>
        CallAsync(method, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), ct);

    public async Task<RawAnswer> CallAsync(string method, string path, HttpContent? content, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), sandbox.ApiUrl + path) { Content = content };
        using var response = await Http.SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        var json = text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null;
        return new RawAnswer(response.StatusCode, json, text, response.Headers);
    }

    public Task<RawAnswer> CommandsAsync(JsonArray commands, CancellationToken ct) =>
        CallAsync("PUT", $"/applications/{sandbox.ApplicationId}/commands", commands, ct);

    public Task<RawAnswer> CallbackAsync(JsonNode interaction, JsonNode body, CancellationToken ct, string query = "") =>
        CallAsync("POST", $"/interactions/{interaction["id"]}/{interaction["token"]}/callback{query}", body, ct);

    public string Webhook(JsonNode interaction) => $"/webhooks/{sandbox.ApplicationId}/{interaction["token"]}";

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        Http.Dispose();
        return ValueTask.CompletedTask;
    }
}

internal sealed record RawAnswer(HttpStatusCode Code, JsonNode? Json, string Text, HttpResponseHeaders Headers)
{
    public int Status => (int)Code;

    public int? Error => (int?)Json?["code"];

    /// <summary>The first form error below a path, as "code: message".</summary>
    public string? ErrorAt(string path)
    {
        var node = Json?["errors"];
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries)) node = node?[step];
        return (string?)node?["_errors"]?[0]?["code"];
    }
}
