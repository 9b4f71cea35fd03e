using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;

namespace SprintBot.Discord.Tests.Fakes;

/// <summary>A server on 127.0.0.1 that takes a request's head and then says bytes of a test's choice, whether HTTP and WebSockets allow them or not.</summary>
internal sealed class RawServer : IDisposable
{
    private const string WebSocketKey = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Channel<bool> taken = Channel.CreateUnbounded<bool>();

    private RawServer(Func<string, byte[]> say, bool holds)
    {
        listener.Start();
        _ = ListenAsync(say, holds);
    }

    public string Authority => listener.LocalEndpoint.ToString()!;

    /// <summary>Says the same to every request and closes.</summary>
    public static RawServer Saying(string answer) => new(_ => Encoding.Latin1.GetBytes(answer), holds: false);

    /// <summary>Becomes a WebSocket, says these bytes and then listens for ever.</summary>
    public static RawServer Becoming(byte[] frames) => new(head => [.. Encoding.ASCII.GetBytes(HandshakeOf(head)), .. frames], holds: true);

    /// <summary>A request has come and been answered.</summary>
    public Task TakenAsync() => taken.Reader.ReadAsync().AsTask().WaitAsync(FakeDiscord.Timeout);

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ListenAsync(Func<string, byte[]> say, bool holds)
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            await AnswerAsync(client.GetStream(), say, holds).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnswerAsync(NetworkStream stream, Func<string, byte[]> say, bool holds)
    {
        await stream.WriteAsync(say(await HeadAsync(stream)), stop.Token);
        taken.Writer.TryWrite(true);
        var rest = new byte[4096];
        while (holds && await stream.ReadAsync(rest, stop.Token) > 0)
        {
            // whatever the client says to that
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var block = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(block, stop.Token) is > 0 and var count)
            head.Append(Encoding.Latin1.GetString(block, 0, count));
        return head.ToString();
    }

    private static string HandshakeOf(string head)
    {
        var key = head.Split("\r\n").First(line => line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase)).Split(':')[1].Trim();
#pragma warning disable CA5350 // what the WebSocket protocol asks for
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + WebSocketKey)));
#pragma warning restore CA5350
        return $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";
    }
}
