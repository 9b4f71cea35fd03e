using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SprintBot.Discord.Rest;

/// <summary>Sends requests: waits as the rate limits ask, tries again what may be tried again, and turns refusals into exceptions.</summary>
internal sealed partial class RestSender(HttpClient http, DiscordOptions options, TimeProvider time, ILogger logger)
{
    private const int MostTries = 5;
    private static readonly ProductInfoHeaderValue[] UserAgent =
        [new("DiscordBot", null), new("(https://github.com/sprintbot/sprintbot, 0.1.0)")];

    private readonly RateLimits limits = new(time);
    private volatile bool tokenIsWrong;

    /// <summary>Sends and returns the answer's bytes.</summary>
    /// <exception cref="DiscordApiException">Discord refused it.</exception>
    /// <exception cref="HttpRequestException">Discord could not be reached.</exception>
    public async Task<byte[]> SendAsync(Route route, RequestBody? body, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            if (tokenIsWrong && !route.IsInteraction)
                throw new DiscordApiException(HttpStatusCode.Unauthorized, 0, route.ToString(), "the token was refused before, so nothing more is sent");
            await limits.WaitAsync(route, ct);
            var last = attempt == MostTries || (route.WorthlessAfter is { } limit && time.GetElapsedTime(started) > limit);
            if (await TryAsync(route, body, attempt, last, ct) is { } answer)
                return answer;
        }
    }

    /// <summary>One try: the answer, or null when it should be tried again.</summary>
    private async Task<byte[]?> TryAsync(Route route, RequestBody? body, int attempt, bool last, CancellationToken ct)
    {
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(RequestOf(route, body), HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (HttpRequestException fault) when (!last && route.IsSafeToRepeat && attempt < MostTries && fault.HttpRequestError is not HttpRequestError.ConnectionError and not HttpRequestError.NameResolutionError)
        {
            LogRetry(route.ToString(), 0, attempt);
            await BackOffAsync(attempt, ct);
            return null;
        }
        using (response)
        {
            limits.Learn(route, response.Headers);
            var bytes = await response.Content.ReadAsByteArrayAsync(ct);
            if (response.IsSuccessStatusCode)
                return bytes;
            if (response.StatusCode == HttpStatusCode.TooManyRequests && !last)
                return Waited(route, response, bytes);
            if ((int)response.StatusCode >= 500 && !last)
            {
                LogRetry(route.ToString(), (int)response.StatusCode, attempt);
                await BackOffAsync(attempt, ct);
                return null;
            }
            if (response.StatusCode == HttpStatusCode.Unauthorized && !route.IsInteraction)
                tokenIsWrong = true;
            throw Refusal(route, response, bytes);
        }
    }

    private byte[]? Waited(Route route, HttpResponseMessage response, byte[] bytes)
    {
        var fromBody = JsonOf(response, bytes) is { } json && json.TryGetProperty("retry_after", out var seconds) && seconds.ValueKind == JsonValueKind.Number ? seconds.GetDouble() : (double?)null;
        var retryAfter = TimeSpan.FromSeconds(Math.Clamp(fromBody ?? response.Headers.RetryAfter?.Delta?.TotalSeconds ?? 5, 0.05, 3600));
        var global = response.Headers.Contains("X-RateLimit-Global") || (JsonOf(response, bytes) is { } body && body.TryGetProperty("global", out var flag) && flag.ValueKind == JsonValueKind.True);
        LogLimited(route.ToString(), retryAfter.TotalSeconds, global);
        limits.Block(route, retryAfter, global);
        return null;
    }

    private HttpRequestMessage RequestOf(Route route, RequestBody? body)
    {
        var request = new HttpRequestMessage(route.Method, $"{options.ApiUrl.AbsoluteUri.TrimEnd('/')}{route.Path}") { Content = body?.ToContent() };
        foreach (var part in UserAgent)
            request.Headers.UserAgent.Add(part);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        return request;
    }

    private Task BackOffAsync(int attempt, CancellationToken ct)
    {
        var most = TimeSpan.FromSeconds(Math.Min(30, 0.5 * Math.Pow(2, attempt - 1)));
        return Task.Delay(most * (0.5 + (Random.Shared.NextDouble() / 2)), time, ct);
    }

    private static DiscordApiException Refusal(Route route, HttpResponseMessage response, byte[] bytes)
    {
        if (JsonOf(response, bytes) is not { } json)
            return new DiscordApiException(response.StatusCode, 0, route.ToString(), "no explanation");
        var code = json.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : 0;
        var message = json.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "no explanation";
        var fields = json.TryGetProperty("errors", out var errors) ? $" ({string.Join("; ", Fields(errors, ""))})" : "";
        return new DiscordApiException(response.StatusCode, code, route.ToString(), message + fields);
    }

    /// <summary>The paths of the fields that Discord finds wrong, with its codes; what they hold is left out.</summary>
    private static IEnumerable<string> Fields(JsonElement errors, string path)
    {
        if (errors.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var property in errors.EnumerateObject())
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
                foreach (var error in property.Value.EnumerateArray())
                    yield return $"{path}: {(error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code) ? code.ToString() : "?")}";
            else
                foreach (var inner in Fields(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
                    yield return inner;
    }

    private static JsonElement? JsonOf(HttpResponseMessage response, byte[] bytes)
    {
        if (response.Content.Headers.ContentType?.MediaType is not MediaTypeNames.Application.Json)
            return null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null; // a proxy on the way that calls its page JSON: the status says enough
        }
    }

    [LoggerMessage(EventId = 200, Level = LogLevel.Warning, Message = "{Route} was answered with {Status} (0: not at all), try {Attempt}; trying again")]
    private partial void LogRetry(string route, int status, int attempt);

    [LoggerMessage(EventId = 201, Level = LogLevel.Warning, Message = "{Route} is rate limited for {Seconds} s (global: {Global})")]
    private partial void LogLimited(string route, double seconds, bool global);
}
