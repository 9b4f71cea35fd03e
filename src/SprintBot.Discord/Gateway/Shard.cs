using System.Net;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Rest;

namespace SprintBot.Discord.Gateway;

/// <summary>
/// A connection to the gateway that is kept up: identifies, beats, resumes where it may and begins anew where it must.
/// It asks for the intent GUILDS only. One shard is run once. See “Gateway” in Discord's reference.
/// </summary>
public sealed partial class Shard(DiscordRest rest, DiscordOptions options, TimeProvider time, ILogger<Shard> logger)
{
    private const int ResumesBeforeStartingAnew = 5;
    private const long NoSequence = -1;
    private const long Never = long.MinValue;
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(20);

    private readonly Channel<Dispatch> dispatches = Channel.CreateUnbounded<Dispatch>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private GatewaySession? session;
    private long sequence = NoSequence;
    private int unanswered;
    private bool hasBeenReady;
    private long acknowledged = Never;

    /// <summary>A number from 0 to 1, new each time: what spreads heartbeats and retries.</summary>
    internal Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    private long? Sequence => Interlocked.Read(ref sequence) is >= 0 and var last ? last : null;

    /// <summary>How the connection is now.</summary>
    public GatewayState State => new(rest.Metrics.GatewayIsUp, Interlocked.Read(ref acknowledged) is var at and not Never ? time.GetElapsedTime(at) : null);

    /// <summary>Connects and yields the gateway's events until cancelled. However slowly they are taken, the connection is kept up meanwhile.</summary>
    /// <exception cref="GatewayFatalException">The gateway will not have this bot.</exception>
    /// <exception cref="DiscordApiException">Discord refuses to tell where the gateway is: 401 for a wrong token. At the start also every other refusal but 429; one with 5xx only where <see cref="DiscordOptions.StartsAtOnce"/> is set.</exception>
    /// <exception cref="HttpRequestException">Discord could not be reached at the first try, and <see cref="DiscordOptions.StartsAtOnce"/> is set; else it is tried again.</exception>
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
        var backoff = new Backoff(time, Chance);
        try
        {
            while (true)
            {
                var url = session?.ResumeUrl ?? await GatewayUrlAsync(backoff, ct);
                if (session is null)
                    await backoff.BeforeIdentifyAsync(ct);
                var began = time.GetTimestamp();
                unanswered++;
                var action = await ConnectOnceAsync(GatewayUrl.WithQuery(url), ct);
                rest.Metrics.GatewayIsUp = false;
                ct.ThrowIfCancellationRequested();
                if (action == CloseAction.StartAnew || unanswered >= ResumesBeforeStartingAnew)
                    ForgetSession();
                rest.Metrics.Reconnecting(resumes: session is not null);
                backoff.Ended(began);
                await backoff.BeforeNextAsync(anew: session is null, ct);
            }
        }
        catch (Exception fault)
        {
            rest.Metrics.GatewayIsUp = false;
            dispatches.Writer.TryComplete(fault);
        }
    }

    private void ForgetSession()
    {
        session = null;
        unanswered = 0;
        Interlocked.Exchange(ref sequence, NoSequence);
    }

    /// <summary>Where the gateway is; waits when no session may begin before tomorrow, and while Discord is away.</summary>
    private async Task<Uri> GatewayUrlAsync(Backoff backoff, CancellationToken ct)
    {
        while (true)
        {
            var began = time.GetTimestamp();
            try
            {
                var gateway = await rest.GetGatewayBotAsync(ct);
                if (!GatewayUrl.IsGateway(gateway.Url))
                    throw new DiscordApiException(HttpStatusCode.OK, 0, "GET /gateway/bot", "the answer names no gateway");
                if (gateway.SessionStartLimit is not { Remaining: <= 0 } limit)
                    return gateway.Url;
                LogSessionsUsedUp(limit.ResetAfter);
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(limit.ResetAfter, 1000)), time, ct);
            }
            catch (Exception fault) when (MayPass(fault))
            {
                backoff.Ended(began);
                var pause = backoff.NextPause(anew: true);
                LogUnreachable(fault.Message.TrimEnd('.'), Math.Ceiling(pause.TotalSeconds));
                await Task.Delay(pause, time, ct);
            }
        }
    }

    /// <summary>Whether to try again. What Discord refuses at the start will be refused again, since it comes of a setting; later it may be an outage.</summary>
    private bool MayPass(Exception fault) => fault switch
    {
        DiscordApiException { StatusCode: HttpStatusCode.Unauthorized } => false,
        HttpRequestException or DiscordApiException { StatusCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => hasBeenReady || !options.StartsAtOnce,
        DiscordApiException => hasBeenReady,
        _ => false,
    };

    private async Task<CloseAction> ConnectOnceAsync(Uri url, CancellationToken ct)
    {
        await using var connection = new GatewayConnection(time);
        try
        {
            return await OpenAsync(connection, url, ct) is { } interval ? await ConverseAsync(connection, interval, ct) : AfterClose(connection);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or JsonException or TimeoutException)
        {
            LogLost(fault.GetType().Name);
            return CloseAction.Resume;
        }
    }

    /// <summary>Connects and waits for HELLO: the interval of heartbeats; null when the gateway closed instead.</summary>
    private async Task<TimeSpan?> OpenAsync(GatewayConnection connection, Uri url, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(HelloTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            await connection.ConnectAsync(url, either.Token);
            if (connection.Date is { } shown)
                rest.Clock.Learn(shown);
            if (await connection.ReceiveAsync(either.Token) is not { } payload)
                return null;
            return GatewayGreeting.IntervalOf(payload) ?? throw new JsonException("The gateway did not begin with HELLO.");
        }
        catch (Exception) when (timeout.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new TimeoutException("The gateway said nothing.");
        }
    }

    /// <summary>Greets, listens and beats until one of these ends; then closes so that the session can be resumed, unless the bot stops.</summary>
    private async Task<CloseAction> ConverseAsync(GatewayConnection connection, TimeSpan interval, CancellationToken ct)
    {
        using var alive = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var heartbeat = new Heartbeat(connection, interval, () => Sequence, time, Chance);
        var listening = ListenAsync(connection, heartbeat);
        var beating = heartbeat.RunAsync(alive.Token);
        var greeting = connection.TrySendAsync(session is { } known ? GatewayGreeting.Resume(options.Token, known, Sequence) : GatewayGreeting.Identify(options.Token), isScheduledBeat: false);
        await ((Task)greeting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // fails only when the connection has ended, and the listener knows why
        var first = await Task.WhenAny(listening, beating);
        if (first == beating && !ct.IsCancellationRequested)
            LogLost("no answer to a heartbeat");
        var action = first == listening && listening.IsCompletedSuccessfully ? await listening : CloseAction.Resume;
        var isEnd = ct.IsCancellationRequested || action != CloseAction.Resume;
        await connection.CloseAsync(isEnd ? (int)WebSocketCloseStatus.NormalClosure : CloseCodes.Zombie);
        await alive.CancelAsync();
        await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // a beat that failed has ended the connection, which is its whole effect
        return first == listening || ct.IsCancellationRequested ? await listening : await AfterZombieAsync(listening);
    }

    /// <summary>What was still said while the dead connection was closed counts, but that it was closed does not.</summary>
    private static async Task<CloseAction> AfterZombieAsync(Task<CloseAction> listening)
    {
        await ((Task)listening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return CloseAction.Resume;
    }

    private async Task<CloseAction> ListenAsync(GatewayConnection connection, Heartbeat heartbeat)
    {
        while (await connection.ReceiveAsync(CancellationToken.None) is { } payload)
            if (await TakeAsync(payload, heartbeat) is { } action)
                return action;
        return AfterClose(connection);
    }

    /// <summary>Takes a payload; says what to do when it ends the connection.</summary>
    private async Task<CloseAction?> TakeAsync(ReadOnlyMemory<byte> payload, Heartbeat heartbeat)
    {
        var frame = GatewayFrame.Read(payload);
        switch (frame?.Op)
        {
            case null:
                LogUnreadable(payload.Length);
                return null;
            case GatewayFrame.Dispatch:
                TakeDispatch(frame);
                return null;
            case GatewayFrame.Heartbeat:
                await heartbeat.AnswerAsync();
                return null;
            case GatewayFrame.HeartbeatAck:
                Acknowledge(heartbeat);
                return null;
            case GatewayFrame.Reconnect:
                return CloseAction.Resume;
            case GatewayFrame.InvalidSession:
                return frame.Data.Span.SequenceEqual("true"u8) ? CloseAction.Resume : CloseAction.StartAnew;
            default:
                return null; // ops that Discord adds later
        }
    }

    private void Acknowledge(Heartbeat heartbeat)
    {
        if (heartbeat.Acknowledge() is { } after)
            rest.Metrics.Acknowledged(after);
        Interlocked.Exchange(ref acknowledged, time.GetTimestamp());
    }

    private void Greeted()
    {
        Interlocked.Exchange(ref acknowledged, time.GetTimestamp());
        rest.Metrics.GatewayIsUp = true;
    }

    private void TakeDispatch(GatewayFrame frame)
    {
        var dispatch = new Dispatch(frame.Event ?? "", frame.Data);
        if (dispatch.Event == "READY")
        {
            session = GatewaySession.From(dispatch);
            (unanswered, hasBeenReady) = (0, true);
            Greeted();
            LogReady();
        }
        if (dispatch.Event == "RESUMED")
        {
            unanswered = 0;
            Greeted();
            LogResumed();
        }
        if (frame.Sequence is { } last)
            Interlocked.Exchange(ref sequence, last);
        dispatches.Writer.TryWrite(dispatch);
    }

    private CloseAction AfterClose(GatewayConnection connection)
    {
        var action = CloseCodes.ActionFor(connection.CloseCode);
        if (!connection.IsClosing && connection.CloseCode is { } code)
            LogClosed(code);
        else if (!connection.IsClosing)
            LogCutOff();
        return action == CloseAction.GiveUp ? throw new GatewayFatalException(connection.CloseCode!.Value, CloseCodes.Explain(connection.CloseCode!.Value)) : action;
    }

    [LoggerMessage(EventId = 210, Level = LogLevel.Information, Message = "Connected to Discord")]
    private partial void LogReady();

    [LoggerMessage(EventId = 211, Level = LogLevel.Information, Message = "Connected to Discord again; nothing was missed")]
    private partial void LogResumed();

    [LoggerMessage(EventId = 212, Level = LogLevel.Information, Message = "The gateway closed the connection with {Code}")]
    private partial void LogClosed(int code);

    [LoggerMessage(EventId = 217, Level = LogLevel.Information, Message = "The gateway went away without a word")]
    private partial void LogCutOff();

    [LoggerMessage(EventId = 213, Level = LogLevel.Warning, Message = "The connection to the gateway was lost ({Fault})")]
    private partial void LogLost(string fault);

    [LoggerMessage(EventId = 214, Level = LogLevel.Warning, Message = "Discord can't be reached; trying again in {Seconds} s: {Reason}")]
    private partial void LogUnreachable(string reason, double seconds);

    [LoggerMessage(EventId = 215, Level = LogLevel.Error, Message = "No session may begin for {Milliseconds} ms: the bot has begun too many today")]
    private partial void LogSessionsUsedUp(int milliseconds);

    [LoggerMessage(EventId = 216, Level = LogLevel.Warning, Message = "The gateway sent {Bytes} bytes that are no payload; they are ignored")]
    private partial void LogUnreadable(int bytes);
}
