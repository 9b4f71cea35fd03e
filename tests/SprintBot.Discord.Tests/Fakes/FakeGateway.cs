using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace SprintBot.Discord.Tests.Fakes;

/// <summary>One connection to the fake gateway.</summary>
internal sealed class FakeGateway(WebSocket socket, string path, FakeDiscord discord)
{
    /// <summary>Longer than any test's time.</summary>
    public const int NoHeartbeats = 2_000_000_000;

    private readonly TaskCompletionSource ended = new();

    /// <summary>Path and query that the client asked for.</summary>
    public string Path { get; } = path;

    public Task Ended => ended.Task;

    public Task HelloAsync(int interval = NoHeartbeats) => SendAsync($$$"""{"op":10,"s":null,"t":null,"d":{"heartbeat_interval":{{{interval}}}}}""");

    public Task ReadyAsync(int sequence = 1, string session = "session-1") => SendAsync($$$"""
        {"op":0,"s":{{{sequence}}},"t":"READY","d":{"v":10,"session_id":"{{{session}}}","resume_gateway_url":"{{{discord.ResumeAddress}}}",
         "user":{"id":"1","username":"bot"},"application":{"id":"2","flags":0},"guilds":[{"id":"3","unavailable":true}]}}
        """);

    public Task EventAsync(int sequence, string name, string data = "{}") => SendAsync($$"""{"op":0,"s":{{sequence}},"t":"{{name}}","d":{{data}}}""");

    public Task SendAsync(string payload) => socket.SendAsync(Encoding.UTF8.GetBytes(payload), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Sends bytes that need be no text; false when the client has gone.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> payload, WebSocketMessageType type)
    {
        try
        {
            await socket.SendAsync(payload, type, true, CancellationToken.None).AsTask().WaitAsync(FakeDiscord.Timeout);
            return true;
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Sends a payload in frames of so many bytes.</summary>
    public async Task SendInPiecesAsync(string payload, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        for (var start = 0; start < bytes.Length; start += size)
            await socket.SendAsync(bytes.AsMemory(start, Math.Min(size, bytes.Length - start)), WebSocketMessageType.Text, start + size >= bytes.Length, CancellationToken.None);
    }

    /// <summary>The client's next payload.</summary>
    public async Task<JsonNode> ReceiveAsync()
    {
        var buffer = new byte[8192];
        var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().WaitAsync(FakeDiscord.Timeout);
        Assert.Equal(WebSocketMessageType.Text, part.MessageType);
        Assert.True(part.EndOfMessage);
        Assert.InRange(part.Count, 1, 4096);
        return JsonNode.Parse(buffer.AsSpan(0, part.Count))!;
    }

    /// <summary>The client's next payload, which is one with this opcode.</summary>
    public async Task<JsonNode> ReceiveAsync(int op)
    {
        var payload = await ReceiveAsync();
        Assert.Equal(op, (int)payload["op"]!);
        return payload;
    }

    /// <summary>HELLO, IDENTIFY, READY.</summary>
    public async Task BeginAsync(int interval = NoHeartbeats, int sequence = 1, string session = "session-1")
    {
        await HelloAsync(interval);
        await ReceiveAsync(op: 2);
        await ReadyAsync(sequence, session);
    }

    /// <summary>HELLO, and the client's RESUME.</summary>
    public async Task<JsonNode> ResumedAsync(int interval = NoHeartbeats)
    {
        await HelloAsync(interval);
        var payload = await ReceiveAsync(op: 6);
        await SendAsync("""{"op":0,"s":null,"t":"RESUMED","d":{}}""");
        return payload;
    }

    public async Task CloseAsync(int? code)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)(code ?? (int)WebSocketCloseStatus.Empty), null, CancellationToken.None);
        ended.TrySetResult();
    }

    /// <summary>Waits until the client closes, answers, and tells the code it gave.</summary>
    public async Task<int?> ClosedAsync(Action? onPayload = null)
    {
        var buffer = new byte[8192];
        while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().WaitAsync(FakeDiscord.Timeout) is { MessageType: not WebSocketMessageType.Close })
            onPayload?.Invoke();
        await CloseAsync(1000);
        return (int?)socket.CloseStatus;
    }

    /// <summary>Is gone without a word.</summary>
    public void Vanish()
    {
        socket.Abort();
        ended.TrySetResult();
    }
}
