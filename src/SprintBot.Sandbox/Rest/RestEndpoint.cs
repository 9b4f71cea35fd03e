using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace SprintBot.Sandbox;

/// <summary>Every REST request passes here: identity, limits, staged faults, the answer, the checks and the log.</summary>
internal sealed partial class RestEndpoint(World world)
{
    private const string Prefix = "/api/v10";
    private readonly Route[] routes =
    [
        .. new ApplicationRoutes(world).All,
        .. new CommandRoutes(world).All,
        .. new GuildRoutes(world).All,
        .. new ChannelRoutes(world).All,
        .. new InteractionRoutes(world).All,
        .. new WebhookRoutes(world).All,
    ];

    [GeneratedRegex(@"^DiscordBot \(\S+, \S+\)")]
    private static partial Regex ProperUserAgent { get; }

    public async Task RunAsync(HttpContext context)
    {
        var receivedAt = Stopwatch.GetTimestamp();
        var request = context.Request;
        var path = request.Path.Value ?? "";
        if (!ProperUserAgent.IsMatch(request.Headers.UserAgent.ToString()))
        {
            // Cloudflare turns these away before Discord sees them.
            await WriteAsync(context, 403, "text/plain", "error code: 1010");
            Log(request.Method, path, path, 403, null, []);
            return;
        }

        if (!path.StartsWith(Prefix + "/", StringComparison.Ordinal))
        {
            await RefuseAsync(context, path, new RefusedRequest(400, 50041, "Invalid API version provided."));
            return;
        }

        var segments = path[Prefix.Length..].Split('/');
        // "/members/search" also fits "/members/{user_id}": the route that names more is meant.
        var fitting = routes.Select(route => (Route: route, Fits: route.Fits(segments, out var values), Values: values))
            .Where(pair => pair.Fits).OrderBy(pair => pair.Values.Count).ToArray();
        var found = fitting.FirstOrDefault(pair => pair.Route.Method == request.Method);
        if (found.Route is not null) await AnswerAsync(context, found.Route, found.Values, receivedAt);
        else if (fitting.Length > 0) await RefuseAsync(context, path, new RefusedRequest(405, 0, "405: Method Not Allowed"));
        else await RefuseAsync(context, path, RefusedRequest.NotFound());
    }

    private async Task AnswerAsync(HttpContext context, Route route, Dictionary<string, string> values, long receivedAt)
    {
        var fault = world.Write(() => world.Faults.Take($"{route.Method} {route.Template}"));
        if (fault is not null)
        {
            if (fault.Delay > TimeSpan.Zero) await Task.Delay(fault.Delay, world.Options.Timers, context.RequestAborted);
            if (!fault.AfterHandling && await FailAsync(context, route, fault)) return;
        }

        JsonNode? body = null;
        IReadOnlyDictionary<int, SandboxFile> files = RestRequest.NoFiles;
        RestAnswer answer;
        RateLimit? limit = null;
        try
        {
            Authorise(context.Request, route);
            limit = world.Write(() => CountedOrRefused(route, values));
            if (limit.Exceeded) answer = new RestAnswer(429, TooMany(limit.ResetAfter, global: false));
            else
            {
                (body, var read) = await BodyReader.ReadAsync(context.Request, context.RequestAborted);
                files = read;
                var query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
                var request = new RestRequest(values, query, body, files) { ReceivedAt = receivedAt };
                answer = world.Write(() => Handle(route, request));
            }
        }
        catch (GlobalLimitReached reached)
        {
            context.Response.Headers["X-RateLimit-Global"] = "true";
            answer = new RestAnswer(429, TooMany(reached.RetryAfter, global: true));
        }
        catch (RefusedRequest refused)
        {
            answer = new RestAnswer(refused.Status, refused.Body());
        }

        if (fault is { AfterHandling: true } && await FailAsync(context, route, fault)) return;
        world.Write(() => world.Openapi.CheckAnswer(world, route, answer));
        Log(route.Method, route.Template, context.Request.Path, answer.Status, body, [.. files.Values.Select(file => file.Name)]);
        await SendAsync(context, answer, limit);
    }

    private RestAnswer Handle(Route route, RestRequest request)
    {
        world.Openapi.CheckRequest(world, route, request);
        return route.Answer(request);
    }

    private void Authorise(HttpRequest request, Route route)
    {
        var given = request.Headers.Authorization.ToString();
        if (given.Length == 0 && !route.NeedsToken) return;
        if (given != $"Bot {world.Options.Token}") throw RefusedRequest.Unauthorized();
    }

    private RateLimit CountedOrRefused(Route route, Dictionary<string, string> values)
    {
        if (!route.IsOpen && world.Limits.CountGlobally() is { } wait) throw new GlobalLimitReached(wait);
        return world.Limits.Count(route, values);
    }

    private static JsonObject TooMany(TimeSpan wait, bool global) => new()
    {
        ["message"] = "You are being rate limited.",
        ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
        ["global"] = global,
    };

    private static async Task SendAsync(HttpContext context, RestAnswer answer, RateLimit? limit)
    {
        var response = context.Response;
        foreach (var (name, value) in limit?.Headers() ?? []) response.Headers[name] = value;
        if (answer.Status == 429)
        {
            response.Headers.RetryAfter = Math.Ceiling((double)answer.Body!["retry_after"]!).ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Scope"] = answer.Body.Flag("global") ? "global" : "user";
        }

        if (answer.Body is null) response.StatusCode = answer.Status;
        else await WriteAsync(context, answer.Status, "application/json", answer.Body.AsWritten());
    }

    /// <summary>Answers with the staged fault; false when it only wanted to be slow.</summary>
    private async Task<bool> FailAsync(HttpContext context, Route route, Fault fault)
    {
        if (fault.Status is null && !fault.Drops) return false;
        Log(route.Method, route.Template, context.Request.Path, fault.Status ?? 0, null, []);
        if (fault.Drops)
        {
            context.Abort();
            return true;
        }

        foreach (var (name, value) in fault.Headers) context.Response.Headers[name] = value;
        await WriteAsync(context, fault.Status!.Value, fault.ContentType, fault.Body);
        return true;
    }

    private async Task RefuseAsync(HttpContext context, string path, RefusedRequest refused)
    {
        Log(context.Request.Method, path, path, refused.Status, null, []);
        world.Write(() => world.Violate(context.Request.Method, path, "request", refused.Message));
        await WriteAsync(context, refused.Status, "application/json", refused.Body().AsWritten());
    }

    private static Task WriteAsync(HttpContext context, int status, string contentType, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, Encoding.UTF8, context.RequestAborted);
    }

    private void Log(string method, string route, string path, int status, JsonNode? body, IReadOnlyList<string> files) =>
        world.Write(() => world.Log.Add(new SandboxRequest(world.Log.Count + 1, method, route, path, status, body?.DeepClone(), files)));

    private sealed class GlobalLimitReached(TimeSpan retryAfter) : Exception
    {
        public TimeSpan RetryAfter => retryAfter;
    }
}
