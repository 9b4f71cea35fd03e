using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Rest;

namespace SprintBot.Discord.Gateway;

/// <summary>
/// A connection to the gateway that is kept up: identifies, beats, resumes where it may and begins anew where it must.
/// It asks for the intent GUILDS only. See “Gateway” in Discord's reference.
/// </summary>
public sealed partial class Shard(DiscordRest rest, DiscordOptions options, TimeProvider time, ILogger<Shard> logger)
{
    private const int GuildsIntent = 1;
    private const int ResumesBeforeStartingAnew = 5;
    private const string Query = "v=10&encoding=json";
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(20);

    private readonly Channel<Dispatch> dispatches = Channel.CreateUnbounded<Dispatch>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private GatewaySession? session;
    private long? sequence;
    private int failures;
    private bool hasBeenReady;

    /// <summary>Connects and yields the gateway's events until cancelled. However slowly they are taken, the connection is kept up meanwhile.</summary>
    /// <exception cref="GatewayFatalException">The gateway will not have this bot.</exception>
    /// <exception cref="DiscordApiException">Discord refuses to tell where the gateway is: 401 for a wrong token.</exception>
    /// <exception cref="HttpRequestException">Discord could not be reached at the first try; later ones are repeated.</exception>
    public async IAsyncEnumerable<Dispatch> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var keeping = Task.Run(() => KeepUpAsync(stop.Token), CancellationToken.None);
        try
        {
            await foreach (var dispatch in dispatches.Reader.ReadAllAsync(ct))
                yield return dispatch;
        }
        finally
        {
            await stop.CancelAsync();
            await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // what went wrong has come through the channel
        }
    }

    private async Task KeepUpAsync(CancellationToken ct)
    {
        try
        {
            var url = await GatewayUrlAsync(ct);
            while (!ct.IsCancellationRequested)
            {
                var resuming = session is not null;
                var action = await ConnectOnceAsync(session?.ResumeUrl ?? url, ct);
                if (action == CloseAction.StartAnew || failures >= ResumesBeforeStartingAnew)
                    (session, sequence) = (null, null);
                await PauseAsync(resuming, ct);
                if (session is null)
                    url = await GatewayUrlAsync(ct);
            }
            dispatches.Writer.TryComplete();
        }
        catch (Exception fault)
        {
            dispatches.Writer.TryComplete(fault);
        }
    }

    /// <summary>Where the gateway is; waits when no session may begin before tomorrow.</summary>
    private async Task<Uri> GatewayUrlAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                var gateway = await rest.GetGatewayBotAsync(ct);
                if (gateway.SessionStartLimit is not { Remaining: <= 0 } limit)
                    return gateway.Url;
                LogSessionsUsedUp(limit.ResetAfter);
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(limit.ResetAfter, 1000)), time, ct);
            }
            catch (Exception fault) when (hasBeenReady && fault is HttpRequestException or DiscordApiException { StatusCode: >= System.Net.HttpStatusCode.InternalServerError })
            {
                LogUnreachable(fault.GetType().Name);
                failures++;
                await PauseAsync(resuming: false, ct);
            }
        }
    }

    private async Task<CloseAction> ConnectOnceAsync(Uri url, CancellationToken ct)
    {
        await using var connection = new GatewayConnection(time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var beating = Task.CompletedTask;
        try
        {
            await connection.ConnectAsync(new UriBuilder(url) { Query = Query }.Uri, ct);
            if (await HelloAsync(connection, ct) is not { } interval)
                return AfterClose(connection);
            var heart = new Heart(connection, interval, () => sequence, time);
            beating = heart.RunAsync(ended.Token);
            await GreetAsync(connection, ct);
            return await ListenAsync(connection, heart, ct);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or JsonException or TimeoutException && !ct.IsCancellationRequested)
        {
            LogLost(fault.GetType().Name);
            failures++;
            return CloseAction.Resume;
        }
        finally
        {
            await connection.CloseAsync(ct.IsCancellationRequested ? (int)WebSocketCloseStatus.NormalClosure : CloseCodes.Zombie);
            await ended.CancelAsync();
            await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // a beat that failed is seen by the listener too
        }
    }

    private static async Task<TimeSpan?> HelloAsync(GatewayConnection connection, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(HelloTimeout);
        try
        {
            if (await connection.ReceiveAsync(patience.Token) is not { } frame)
                return null;
            if (frame.Op != GatewayFrame.Hello)
                throw new JsonException("The gateway did not begin with HELLO.");
            using var hello = JsonDocument.Parse(frame.Data);
            return TimeSpan.FromMilliseconds(hello.RootElement.GetProperty("heartbeat_interval").GetDouble());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("The gateway said nothing.");
        }
    }

    private Task GreetAsync(GatewayConnection connection, CancellationToken ct) =>
        connection.SendAsync(session is { } known ? ResumePayload(known) : IdentifyPayload(), isHeartbeat: false, ct);

    private ReadOnlyMemory<byte> IdentifyPayload() => GatewayFrame.Write(GatewayFrame.Identify, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token", options.Token);
        writer.WriteNumber("intents", GuildsIntent);
        writer.WriteStartObject("properties");
        writer.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        writer.WriteString("browser", "SprintBot");
        writer.WriteString("device", "SprintBot");
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private ReadOnlyMemory<byte> ResumePayload(GatewaySession known) => GatewayFrame.Write(GatewayFrame.Resume, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token", options.Token);
        writer.WriteString("session_id", known.Id);
        writer.WritePropertyName("seq");
        if (sequence is { } last)
            writer.WriteNumberValue(last);
        else
            writer.WriteNullValue();
        writer.WriteEndObject();
    });

    private async Task<CloseAction> ListenAsync(GatewayConnection connection, Heart heart, CancellationToken ct)
    {
        while (await connection.ReceiveAsync(ct) is { } frame)
            if (await TakeAsync(frame, connection, heart, ct) is { } action)
                return action;
        return AfterClose(connection);
    }

    /// <summary>Takes a payload; says what to do when it ends the connection.</summary>
    private async Task<CloseAction?> TakeAsync(GatewayFrame frame, GatewayConnection connection, Heart heart, CancellationToken ct)
    {
        switch (frame.Op)
        {
            case GatewayFrame.Dispatch:
                TakeDispatch(frame);
                return null;
            case GatewayFrame.Heartbeat:
                await heart.BeatAsync(ct);
                return null;
            case GatewayFrame.HeartbeatAck:
                heart.Acknowledge();
                return null;
            case GatewayFrame.Reconnect:
                return CloseAction.Resume;
            case GatewayFrame.InvalidSession when frame.Data.Span.SequenceEqual("true"u8):
                return CloseAction.Resume;
            case GatewayFrame.InvalidSession:
                await Task.Delay(TimeSpan.FromSeconds(1 + (4 * Random.Shared.NextDouble())), time, ct);
                return CloseAction.StartAnew;
            default:
                return null; // ops that Discord adds later
        }
    }

    private void TakeDispatch(GatewayFrame frame)
    {
        sequence = frame.Sequence ?? sequence;
        var dispatch = new Dispatch(frame.Event ?? "", frame.Data);
        if (dispatch.Event == "READY")
        {
            var ready = dispatch.ToReady();
            session = new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl);
            (failures, hasBeenReady) = (0, true);
            LogReady(ready.Guilds?.Count ?? 0);
        }
        if (dispatch.Event == "RESUMED")
        {
            failures = 0;
            LogResumed();
        }
        dispatches.Writer.TryWrite(dispatch);
    }

    private CloseAction AfterClose(GatewayConnection connection)
    {
        failures++;
        LogClosed(connection.CloseCode ?? 0);
        var action = CloseCodes.ActionFor(connection.CloseCode);
        return action == CloseAction.GiveUp ? throw new GatewayFatalException(connection.CloseCode!.Value, CloseCodes.Explain(connection.CloseCode!.Value)) : action;
    }

    /// <summary>No pause before the first resume; growing ones with some chance in them while it goes wrong.</summary>
    private Task PauseAsync(bool resuming, CancellationToken ct)
    {
        if (failures == 0 || (failures == 1 && !resuming && session is not null))
            return Task.CompletedTask;
        var most = Math.Min(LongestPause.TotalSeconds, Math.Pow(2, failures - 1));
        return Task.Delay(TimeSpan.FromSeconds(most * (0.5 + (Random.Shared.NextDouble() / 2))), time, ct);
    }

    [LoggerMessage(EventId = 210, Level = LogLevel.Information, Message = "Connected to Discord; {Guilds} servers")]
    private partial void LogReady(int guilds);

    [LoggerMessage(EventId = 211, Level = LogLevel.Information, Message = "Connected to Discord again; nothing was missed")]
    private partial void LogResumed();

    [LoggerMessage(EventId = 212, Level = LogLevel.Information, Message = "The gateway closed the connection with {Code} (0: without a code)")]
    private partial void LogClosed(int code);

    [LoggerMessage(EventId = 213, Level = LogLevel.Warning, Message = "The connection to the gateway was lost ({Fault})")]
    private partial void LogLost(string fault);

    [LoggerMessage(EventId = 214, Level = LogLevel.Warning, Message = "Discord can't be reached ({Fault}); trying again")]
    private partial void LogUnreachable(string fault);

    [LoggerMessage(EventId = 215, Level = LogLevel.Error, Message = "No session may begin for {Milliseconds} ms: the bot has begun too many today")]
    private partial void LogSessionsUsedUp(int milliseconds);
}
