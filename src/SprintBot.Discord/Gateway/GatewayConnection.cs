using System.Globalization;
using System.Net.WebSockets;

namespace SprintBot.Discord.Gateway;

/// <summary>One WebSocket to the gateway: whole payloads in, payloads out within the limit of 120 a minute.</summary>
internal sealed class GatewayConnection(TimeProvider time) : IAsyncDisposable
{
    private const int SendsPerMinute = 120;
    private const int ReservedForScheduledBeats = 10;
    private const int BlockSize = 16 * 1024;
    private const int LargestPayload = 128 * 1024 * 1024;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Queue<long> sent = new();
    private volatile bool isClosing;
    private byte[] buffer = new byte[BlockSize];

    /// <summary>Whether it ends because this side wants it to.</summary>
    public bool IsClosing => isClosing;

    /// <summary>The code with which the gateway closed; null when it went away without one.</summary>
    public int? CloseCode => socket.CloseStatus is { } status and not WebSocketCloseStatus.Empty ? (int)status : null;

    public Task ConnectAsync(Uri url, CancellationToken ct)
    {
        socket.Options.KeepAliveInterval = TimeSpan.Zero; // the gateway has heartbeats of its own
        socket.Options.CollectHttpResponseDetails = true;
        return socket.ConnectAsync(url, ct);
    }

    /// <summary>The time at which the gateway took the connection, by its own clock; null where it does not tell.</summary>
    public DateTimeOffset? Date =>
        socket.HttpResponseHeaders?.GetValueOrDefault("Date")?.FirstOrDefault() is { } text && DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>The next payload; null when the connection has ended. Cancelling it cuts the connection off: to end it properly, close it.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken ct)
    {
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            if (await ReceivePartAsync(buffer.AsMemory(length), ct) is not { MessageType: not WebSocketMessageType.Close } part)
                return null;
            length += part.Count;
            if (length >= LargestPayload)
                return null;
            if (part.EndOfMessage)
                return Taken(length);
        }
    }

    /// <summary>Sends a payload at once; false, with nothing sent, when the minute's allowance is used up.</summary>
    /// <param name="payload">At most 4,096 bytes.</param>
    /// <param name="isScheduledBeat">Whether it is a heartbeat that is due, for which a part of the allowance is kept.</param>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> payload, bool isScheduledBeat)
    {
        await sending.WaitAsync(CancellationToken.None);
        try
        {
            if (!MaySend(isScheduledBeat))
                return false;
            sent.Enqueue(time.GetTimestamp());
            await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None); // a cancelled send would cut the connection off
            return true;
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Closes with a code; cuts the connection off when the other side does not close too within two seconds.</summary>
    public async Task CloseAsync(int code)
    {
        isClosing = true;
        using var timeout = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseAsync((WebSocketCloseStatus)code, null, timeout.Token);
        }
        catch (Exception gone) when (IsEnd(gone))
        {
            // it is gone already, which is what was wanted
        }
        finally
        {
            socket.Abort(); // ends a receive that still waits
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ValueWebSocketReceiveResult?> ReceivePartAsync(Memory<byte> block, CancellationToken ct)
    {
        try
        {
            return await socket.ReceiveAsync(block, ct);
        }
        catch (Exception gone) when (IsEnd(gone) && !ct.IsCancellationRequested)
        {
            return null; // cut off without a close: the caller resumes
        }
    }

    private ReadOnlyMemory<byte> Taken(int length)
    {
        var payload = buffer.AsSpan(0, length).ToArray();
        if (buffer.Length > BlockSize)
            buffer = new byte[BlockSize]; // one large server's GUILD_CREATE is not kept for ever
        return payload;
    }

    private bool MaySend(bool isScheduledBeat)
    {
        while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= TimeSpan.FromMinutes(1))
            sent.Dequeue();
        return sent.Count < (isScheduledBeat ? SendsPerMinute : SendsPerMinute - ReservedForScheduledBeats);
    }

    private static bool IsEnd(Exception fault) => fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;
}
