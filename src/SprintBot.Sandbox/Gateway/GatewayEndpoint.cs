using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SprintBot.Sandbox;

/// <summary>Takes a bot's WebSocket and reads what it sends until it leaves.</summary>
internal sealed class GatewayEndpoint(World world)
{
    private const int SendsAMinute = 120;

    public async Task RunAsync(HttpContext context)
    {
        var query = context.Request.Query;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await using var connection = new GatewayConnection(socket, query["compress"] == "zlib-stream");
        world.Write(() => world.Gateway.Open(connection));
        if (query["v"] != "10" || (query["encoding"] != "json" && query.ContainsKey("encoding")))
            world.Write(() => connection.Close(4012, "Invalid API version."));
        await TalkAsync(connection, context.Request.Path == "/resume", context.RequestAborted);
    }

    private async Task TalkAsync(GatewayConnection connection, bool onResumeUrl, CancellationToken ct)
    {
        var interval = world.Options.HeartbeatInterval;
        using var silence = world.Options.Timers.CreateTimer(
            _ => world.Write(() => world.Gateway.TimeOut(connection)), null, interval * 1.5, Timeout.InfiniteTimeSpan);
        var writing = connection.WriteAsync(ct);
        try
        {
            await ReadAsync(connection, silence, onResumeUrl, ct);
            if (connection.ClientCloseCode is { } code && !connection.Closing) world.Write(() => connection.Close(code, ""));
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // A broken line is an end like any other: the session stays for a RESUME.
            connection.Abort();
        }
        finally
        {
            world.Write(() => world.Gateway.Left(connection));
        }

        await SettleAsync(writing, connection);
    }

    private static async Task SettleAsync(Task writing, GatewayConnection connection)
    {
        if (!connection.Closing) connection.Abort();
        try
        {
            await writing;
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            connection.Abort();
        }
    }

    private async Task ReadAsync(GatewayConnection connection, ITimer silence, bool onResumeUrl, CancellationToken ct)
    {
        while (true)
        {
            JsonNode? payload;
            try
            {
                if (await connection.ReadAsync(ct) is not { } text) return;
                payload = JsonNode.Parse(text);
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
            {
                world.Write(() => connection.Close(4002, "Error while decoding payload."));
                return;
            }

            if (payload.Number("op") == 1) silence.Change(world.Options.HeartbeatInterval * 1.5, Timeout.InfiniteTimeSpan);
            world.Write(() => Take(connection, payload, onResumeUrl));
        }
    }

    private void Take(GatewayConnection connection, JsonNode? payload, bool onResumeUrl)
    {
        if (connection.Closing) return;
        if (TooMany(connection))
        {
            connection.Close(4008, "Rate limited.");
            return;
        }

        switch (payload.Number("op"))
        {
            case 1: Beat(connection, payload); break;
            case 2: world.Gateway.Identify(connection, payload.At("d")); break;
            case 6:
                if (!onResumeUrl) world.Violate("WS", "/", "gateway", "RESUME came to the first address, not to resume_gateway_url");
                world.Gateway.Resume(connection, payload.At("d"));
                break;
            case 3 or 4 or 8 or 31 or 43 when connection.Session is null: connection.Close(4003, "Not authenticated."); break;
            case 3 or 4 or 8 or 31 or 43: break;
            case null: connection.Close(4002, "Error while decoding payload."); break;
            default: connection.Close(connection.Session is null ? 4003 : 4001, connection.Session is null ? "Not authenticated." : "Unknown opcode."); break;
        }
    }

    private void Beat(GatewayConnection connection, JsonNode? payload)
    {
        world.Gateway.Heartbeats++;
        if (connection.Session is { } session && payload.Number("d") is { } sequence && sequence > session.Sequence)
            world.Violate("WS", "/", "gateway", $"a heartbeat names sequence {sequence}, but only {session.Sequence} were sent");
        if (world.Gateway.Acknowledges) connection.Send(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = 11, ["d"] = null });
    }

    private bool TooMany(GatewayConnection connection)
    {
        var timers = world.Options.Timers;
        connection.Sends.Enqueue(timers.GetTimestamp());
        while (timers.GetElapsedTime(connection.Sends.Peek()) > TimeSpan.FromSeconds(60)) connection.Sends.Dequeue();
        return connection.Sends.Count > SendsAMinute;
    }
}
