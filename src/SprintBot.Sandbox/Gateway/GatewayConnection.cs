using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SprintBot.Sandbox;

/// <summary>One WebSocket of a bot: writes in order, compressed if asked for, and reads what fits in 4,096 bytes.</summary>
internal sealed class GatewayConnection : IAsyncDisposable
{
    private const int LargestPayload = 4096;
    private readonly Channel<Outgoing> outgoing = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly WebSocket socket;
    private readonly MemoryStream deflated = new();
    private readonly ZLibStream? deflater;
    private readonly CancellationTokenSource aborted = new();

    public GatewayConnection(WebSocket socket, bool compressed)
    {
        this.socket = socket;
        if (compressed) deflater = new ZLibStream(deflated, CompressionLevel.Fastest, leaveOpen: true);
    }

    public GatewaySession? Session { get; set; }

    public int? ClientCloseCode { get; private set; }

    public bool Closing { get; private set; }

    /// <summary>When the last sends came in, for the limit of 120 a minute.</summary>
    public Queue<long> Sends { get; } = [];

    public void Send(JsonObject payload, Action? onSending = null) => outgoing.Writer.TryWrite(new Outgoing(payload.AsWritten(), null, onSending));

    public void Send(string payload, Action? onSending = null) => outgoing.Writer.TryWrite(new Outgoing(payload, null, onSending));

    public void Close(int code, string reason)
    {
        Closing = true;
        outgoing.Writer.TryWrite(new Outgoing(reason, code, null));
    }

    /// <summary>Tears the connection down without a close code, as a broken line does.</summary>
    public void Abort()
    {
        Closing = true;
        aborted.Cancel();
        socket.Abort();
    }

    /// <summary>Writes until the connection ends.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, aborted.Token);
        await foreach (var next in outgoing.Reader.ReadAllAsync(either.Token))
        {
            if (next.CloseCode is { } code)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, next.Text, either.Token);
                return;
            }

            next.OnSending?.Invoke();
            await WriteAsync(next.Text, either.Token);
        }
    }

    private async Task WriteAsync(string text, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (deflater is null)
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Text, true, ct);
            return;
        }

        // Flushing a deflate stream ends the block with 00 00 FF FF, which is the end of a message for the client.
        deflated.SetLength(0);
        await deflater.WriteAsync(bytes, ct);
        await deflater.FlushAsync(ct);
        await socket.SendAsync(deflated.ToArray(), WebSocketMessageType.Binary, true, ct);
    }

    /// <summary>The next payload; null when the client has gone; <see cref="InvalidDataException"/> for one that is too long.</summary>
    public async Task<string?> ReadAsync(CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, aborted.Token);
        var buffer = new byte[LargestPayload + 1];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), either.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                ClientCloseCode = (int?)socket.CloseStatus;
                return null;
            }

            length += part.Count;
            if (length > LargestPayload) throw new InvalidDataException("The payload is longer than 4,096 bytes.");
            if (part.EndOfMessage) return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    public async ValueTask DisposeAsync()
    {
        outgoing.Writer.TryComplete();
        if (deflater is not null) await deflater.DisposeAsync();
        await deflated.DisposeAsync();
        aborted.Dispose();
    }

    private sealed record Outgoing(string Text, int? CloseCode, Action? OnSending);
}
