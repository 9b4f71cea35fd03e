using System.Net.WebSockets;

namespace SprintBot.Discord.Gateway;

/// <summary>One WebSocket to the gateway: whole payloads in, payloads out within the limit of 120 a minute.</summary>
internal sealed class GatewayConnection(TimeProvider time) : IAsyncDisposable
{
    private const int SendsPerMinute = 120;
    private const int ReservedForHeartbeats = 5;
    private const int LargestPayload = 128 * 1024 * 1024;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Queue<long> sent = new();

    /// <summary>The code with which the gateway closed; null when it went away without one.</summary>
    public int? CloseCode => socket.CloseStatus is { } status ? (int)status : null;

    public Task ConnectAsync(Uri url, CancellationToken ct)
    {
        socket.Options.KeepAliveInterval = TimeSpan.Zero; // the gateway has heartbeats of its own
        return socket.ConnectAsync(url, ct);
    }

    /// <summary>The next payload; null when the connection has ended.</summary>
    public async Task<GatewayFrame?> ReceiveAsync(CancellationToken ct)
    {
        using var payload = new MemoryStream();
        var block = new byte[16 * 1024];
        while (true)
        {
            ValueWebSocketReceiveResult part;
            try
            {
                part = await socket.ReceiveAsync(block.AsMemory(), ct);
            }
            catch (WebSocketException)
            {
                return null; // cut off without a close: the caller resumes
            }
            if (part.MessageType == WebSocketMessageType.Close || payload.Length + part.Count > LargestPayload)
                return null;
            payload.Write(block, 0, part.Count);
            if (part.EndOfMessage)
                return GatewayFrame.Parse(payload.ToArray());
        }
    }

    /// <summary>Sends a payload; heartbeats go out even when the minute's allowance for all else is used up.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> payload, bool isHeartbeat, CancellationToken ct)
    {
        await sending.WaitAsync(ct);
        try
        {
            while (MustWait(isHeartbeat) is { } delay)
                await Task.Delay(delay, time, ct);
            sent.Enqueue(time.GetTimestamp());
            await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Closes with a code, without waiting long for the other side.</summary>
    public async Task CloseAsync(int code)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var timeout = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort(); // it is gone already, which is what was wanted
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private TimeSpan? MustWait(bool isHeartbeat)
    {
        while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= TimeSpan.FromMinutes(1))
            sent.Dequeue();
        var allowed = isHeartbeat ? SendsPerMinute : SendsPerMinute - ReservedForHeartbeats;
        return sent.Count < allowed ? null : TimeSpan.FromMinutes(1) - time.GetElapsedTime(sent.Peek());
    }
}
