using System.Globalization;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>
/// Troubles that a test stages. A route is a method and a path of openapi.json, as in
/// <c>"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"</c>; <c>"*"</c> is any; the attachment host is <c>"GET cdn"</c>.
/// </summary>
public sealed class SandboxFaults
{
    private readonly World world;
    private readonly List<(string Route, Fault Fault)> staged = [];
    private int doubleDeliveries;
    private TimeSpan age;

    internal SandboxFaults(World world) => this.world = world;

    /// <summary>How many staged troubles no request has met yet.</summary>
    public int Staged => world.Read(() => staged.Count);

    public void RateLimitNext(string route, double retryAfter, RateLimitScope scope = RateLimitScope.User, int times = 1)
    {
        var global = scope == RateLimitScope.Global;
        var name = scope.ToString().ToLowerInvariant();
        var body = new JsonObject
        {
            ["message"] = scope == RateLimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = retryAfter,
            ["global"] = global,
        };
        var headers = new List<(string, string)>
        {
            ("Retry-After", Math.Ceiling(retryAfter).ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Scope", name),
        };
        if (global) headers.Add(("X-RateLimit-Global", "true"));
        Stage(route, new Fault { Status = 429, Body = body.AsWritten(), Headers = headers }, times);
    }

    /// <summary>A 429 of the network in front of Discord: HTML, no JSON.</summary>
    public void HtmlRateLimitNext(string route, int retryAfter = 1, int times = 1) => Stage(
        route,
        new Fault
        {
            Status = 429,
            ContentType = "text/html",
            Body = "<!doctype html><title>Access denied</title><p>You are being rate limited.",
            Headers = [("Retry-After", retryAfter.ToString(CultureInfo.InvariantCulture))],
        },
        times);

    /// <summary>Fails with a status of 5xx; with <paramref name="afterHandling"/> the request has taken effect all the same.</summary>
    public void FailNext(string route, int status = 500, int times = 1, bool afterHandling = false) => Stage(
        route,
        new Fault
        {
            Status = status,
            AfterHandling = afterHandling,
            ContentType = status is 502 or 503 or 504 ? "text/html" : "application/json",
            Body = status is 502 or 503 or 504 ? "<html><title>Bad gateway</title></html>" : "{\"message\": \"500: Internal Server Error\", \"code\": 0}",
        },
        times);

    /// <summary>Refuses with an error of Discord's own.</summary>
    public void RefuseNext(string route, int status, int code, string message, int times = 1) => Stage(
        route, new Fault { Status = status, Body = new RefusedRequest(status, code, message).Body().AsWritten() }, times);

    public void SlowNext(string route, TimeSpan delay, int times = 1) => Stage(route, new Fault { Delay = delay }, times);

    /// <summary>Cuts the connection instead of answering.</summary>
    public void DropNext(string route, int times = 1, bool afterHandling = false) =>
        Stage(route, new Fault { Drops = true, AfterHandling = afterHandling }, times);

    /// <summary>Forgets the staged troubles that no request has met.</summary>
    public void Clear() => world.Write(staged.Clear);

    /// <summary>Delivers the next interactions twice.</summary>
    public void DeliverTwiceNext(int times = 1) => world.Write(() => doubleDeliveries += times);

    /// <summary>Delivers the next interaction so long after it was made. Its answer is taken all the same, unless that is refused too.</summary>
    public void DeliverLateNext(TimeSpan age) => world.Write(() => this.age = age);

    /// <summary>Op 7: asks the bot to connect again and resume.</summary>
    public void AskToReconnect() => SendAll(7, null);

    /// <summary>Op 9: the session is over, or can be resumed.</summary>
    public void InvalidateSession(bool resumable) => world.Write(() =>
    {
        if (!resumable) world.Gateway.InvalidateAll();
        SendAll(9, resumable);
    });

    /// <summary>Op 1: wants a heartbeat at once.</summary>
    public void AskForHeartbeat() => SendAll(1, null);

    public void StopAcknowledgingHeartbeats() => world.Write(() => world.Gateway.Acknowledges = false);

    public void AcknowledgeHeartbeatsAgain() => world.Write(() => world.Gateway.Acknowledges = true);

    public void CloseGateway(int code, string reason = "") => world.Write(() =>
    {
        foreach (var connection in world.Gateway.Connections) connection.Close(code, reason);
    });

    /// <summary>The line breaks, without a close code; what happens meanwhile is kept for the RESUME.</summary>
    public void DropGateway() => world.Write(() =>
    {
        foreach (var connection in world.Gateway.Connections.ToArray()) connection.Abort();
    });

    /// <summary>Sends an event that Discord may add one day.</summary>
    public void SendUnknownEvent(string name = "SOMETHING_NEW") =>
        world.Write(() => world.Gateway.Dispatch(name, new JsonObject { ["anything"] = 1 }, Intents.None));

    /// <summary>An outage: the guild is gone for a while, without the bot having been removed.</summary>
    public void BeginOutage(SandboxGuild guild) => world.Write(() =>
    {
        guild.IsUnavailable = true;
        world.Gateway.Dispatch("GUILD_DELETE", new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true }, Intents.Guilds);
    });

    public void EndOutage(SandboxGuild guild) => world.Write(() =>
    {
        guild.IsUnavailable = false;
        world.Gateway.Dispatch("GUILD_CREATE", Intents.Guilds, guild.ToGatewayWire);
    });

    internal bool TakeDoubleDelivery()
    {
        if (doubleDeliveries == 0) return false;
        doubleDeliveries--;
        return true;
    }

    internal TimeSpan TakeAge()
    {
        var taken = age;
        age = TimeSpan.Zero;
        return taken;
    }

    internal Fault? Take(string route)
    {
        var index = staged.FindIndex(fault => fault.Route == route || fault.Route == "*");
        if (index < 0) return null;
        var taken = staged[index].Fault;
        staged.RemoveAt(index);
        return taken;
    }

    private void Stage(string route, Fault fault, int times) => world.Write(() =>
    {
        for (var time = 0; time < times; time++) staged.Add((route, fault));
    });

    private void SendAll(int op, bool? data) => world.Write(() =>
    {
        foreach (var connection in world.Gateway.Connections)
            connection.Send(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = op, ["d"] = data });
    });
}
