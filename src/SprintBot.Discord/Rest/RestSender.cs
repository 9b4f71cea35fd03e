using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace SprintBot.Discord.Rest;

/// <summary>Sends requests: waits as the rate limits ask, tries again what may be tried again, and turns refusals into exceptions.</summary>
internal sealed partial class RestSender(HttpClient http, DiscordOptions options, DiscordClock clock, DiscordMetrics metrics, TimeProvider time, ILogger logger)
{
    private const int MostTries = 5;
    private const int AlreadyAcknowledged = 40060;

    /// <summary>In bytes: a hundred messages with all that they may hold are shorter.</summary>
    private const int LongestAnswer = 16 * 1024 * 1024;

    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(20);

    /// <summary>Who sends what can wait for longer comes again: a channel that is limited for an hour holds nobody up here.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestUpload = TimeSpan.FromMinutes(3);
    private static readonly string UserAgent = $"DiscordBot (https://github.com/sprintbot/sprintbot, {typeof(RestSender).Assembly.GetName().Version?.ToString(3)})";

    private readonly RateLimits limits = new(time);
    private readonly string address = options.ApiUrl.AbsoluteUri.TrimEnd('/');
    private readonly AuthenticationHeaderValue authorization = new("Bot", options.Token);
    private volatile bool tokenIsWrong;

    /// <summary>Sends and returns the answer's bytes.</summary>
    /// <exception cref="DiscordApiException">Discord refused it, or asks to wait for more than a minute.</exception>
    /// <exception cref="HttpRequestException">Discord could not be reached or did not answer.</exception>
    public async Task<byte[]> SendAsync(Route route, RequestBody? body, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        var outcomeUnknown = false;
        for (var attempt = 1; ; attempt++)
        {
            if (tokenIsWrong && !route.IsInteraction)
                throw new DiscordApiException(HttpStatusCode.Unauthorized, 0, route.Name, "the token was refused before, so nothing more is sent");
            await limits.WaitAsync(route, LongestWait, ct);
            var outcome = await TryAsync(route, body, attempt, ct);
            if (outcome.Answer is { } answer)
                return answer;
            if (outcomeUnknown && outcome.Fault is DiscordApiException { Code: AlreadyAcknowledged })
                return []; // the try before this one did arrive
            outcomeUnknown |= outcome.IsUnknown;
            if (outcome.Again is not { } pause || attempt == MostTries || pause > LongestWait || time.GetElapsedTime(started) + pause > route.WorthlessAfter)
                throw outcome.Fault!;
            await Task.Delay(pause, time, ct);
        }
    }

    private async Task<Outcome> TryAsync(Route route, RequestBody? body, int attempt, CancellationToken ct)
    {
        var (began, status) = (time.GetTimestamp(), 0);
        try
        {
            using var request = RequestOf(route, body);
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
            timeout.CancelAfter(TimeoutOf(route, body));
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            limits.Learn(route, response.Headers);
            if (response.IsSuccessStatusCode && response.Headers.Date is { } shown) // an error may be some proxy's
                clock.Learn(shown);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, timeout.Token);
            var bytes = await response.Content.ReadAsByteArrayAsync(timeout.Token);
            status = (int)response.StatusCode;
            return response.IsSuccessStatusCode ? new Outcome(bytes) : Refused(route, response.StatusCode, new Refusal(response, bytes), attempt);
        }
        catch (HttpRequestException fault)
        {
            return Lost(route, fault, attempt);
        }
        catch (OperationCanceledException fault) when (!ct.IsCancellationRequested)
        {
            return Lost(route, new HttpRequestException(HttpRequestError.ResponseEnded, $"{route.Name} was not answered in time.", fault), attempt);
        }
        finally
        {
            metrics.Asked(route.Method, route.Template, status, time.GetElapsedTime(began));
        }
    }

    /// <summary>For how long one try may take, answer and all.</summary>
    private static TimeSpan TimeoutOf(Route route, RequestBody? body)
    {
        var longest = body is { HasFiles: true } ? LongestUpload : LongestTry;
        return route.WorthlessAfter < longest ? route.WorthlessAfter : longest;
    }

    private Outcome Refused(Route route, HttpStatusCode status, Refusal refusal, int attempt)
    {
        var fault = refusal.ToException(route, options.Token);
        if (status == HttpStatusCode.TooManyRequests)
        {
            limits.Block(route, refusal.RetryAfter, refusal.IsGlobal);
            metrics.Limited(route.Method, route.Template, refusal.IsGlobal);
            LogLimited(route.Name, refusal.RetryAfter.TotalSeconds, refusal.IsGlobal);
            return new Outcome(null, fault, refusal.RetryAfter);
        }
        if ((int)status >= 500)
            return Unknown(route, fault, (int)status, attempt);
        tokenIsWrong |= status == HttpStatusCode.Unauthorized && !route.IsInteraction;
        return new Outcome(null, fault);
    }

    /// <summary>No answer. What never reached Discord may be sent again whatever it is; but only interactions wait for that, all else can tell at once.</summary>
    private Outcome Lost(Route route, HttpRequestException fault, int attempt)
    {
        var neverSent = fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
        if (!neverSent)
            return Unknown(route, fault, 0, attempt);
        return route.IsInteraction ? Again(route, fault, 0, attempt) : new Outcome(null, fault);
    }

    private Outcome Unknown(Route route, Exception fault, int status, int attempt) =>
        route.IsSafeToRepeat ? Again(route, fault, status, attempt) with { IsUnknown = true } : new Outcome(null, fault, IsUnknown: true);

    private Outcome Again(Route route, Exception fault, int status, int attempt)
    {
        if (status == 0)
            LogUnanswered(route.Name, attempt);
        else
            LogFailed(route.Name, status, attempt);
        var most = Math.Min(30, 0.5 * Math.Pow(2, attempt - 1));
        return new Outcome(null, fault, TimeSpan.FromSeconds(most * (0.5 + (Random.Shared.NextDouble() / 2))));
    }

    private HttpRequestMessage RequestOf(Route route, RequestBody? body)
    {
        var request = new HttpRequestMessage(route.Method, address + route.Path)
        {
            Content = body?.ToContent(),
            Version = HttpVersion.Version20, // over TLS, where it can be agreed on: many answers at once share one connection
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (!route.IsInteraction)
            request.Headers.Authorization = authorization;
        return request;
    }

    [LoggerMessage(EventId = 200, Level = LogLevel.Warning, Message = "{Route} was answered with {Status}, try {Attempt}")]
    private partial void LogFailed(string route, int status, int attempt);

    [LoggerMessage(EventId = 202, Level = LogLevel.Warning, Message = "{Route} was not answered, try {Attempt}")]
    private partial void LogUnanswered(string route, int attempt);

    [LoggerMessage(EventId = 201, Level = LogLevel.Warning, Message = "{Route} is rate limited for {Seconds} s (global: {Global})")]
    private partial void LogLimited(string route, double seconds, bool global);

    /// <summary>How one try went: the answer, or what is wrong, when to try again if at all, and whether Discord may have done it nevertheless.</summary>
    private readonly record struct Outcome(byte[]? Answer, Exception? Fault = null, TimeSpan? Again = null, bool IsUnknown = false);
}
