using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Discord.Gateway;
using SprintBot.Discord.Rest;

namespace SprintBot.Discord.Tests.Fakes;

/// <summary>A scripted REST API and gateway on 127.0.0.1: it does what a test says and notes what it is told.</summary>
internal sealed class FakeDiscord : IAsyncDisposable
{
    public const string Token = "MTA.the-bots.secret";
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly Channel<FakeGateway> connections = Channel.CreateUnbounded<FakeGateway>();
    private readonly ConcurrentQueue<Answer> answers = new();
    private readonly HttpClient http = new(DiscordRest.CreateHandler());
    private WebApplication app = null!;

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    public FakeClock Clock { get; } = new();

    public int SessionsRemaining { get; set; } = 1000;

    public string Address { get; private set; } = "";

    public string GatewayAddress => Address.Replace("http", "ws", StringComparison.Ordinal) + "/gateway/";

    public string ResumeAddress => Address.Replace("http", "ws", StringComparison.Ordinal) + "/resume";

    public DiscordOptions Options => new() { Token = Token, ApiUrl = new Uri(Address + "/api/v10"), CdnHosts = [new Uri(Address).Authority] };

    public static async Task<FakeDiscord> StartAsync(int port = 0)
    {
        var fake = new FakeDiscord();
        await fake.ListenAsync(port);
        return fake;
    }

    /// <summary>Answers the next requests other than <c>GET /gateway/bot</c> so, one each; after them with 200 and <c>{}</c>.</summary>
    public void Next(params Answer[] next)
    {
        foreach (var answer in next)
            answers.Enqueue(answer);
    }

    public DiscordRest Rest(ILogger<DiscordRest>? logger = null) => new(http, Options, Clock, logger ?? NullLogger<DiscordRest>.Instance);

    public Shard Shard(double chance = 0.5, ILogger<Shard>? logger = null, bool startsAtOnce = false) =>
        new(Rest(), Options with { StartsAtOnce = startsAtOnce }, Clock, logger ?? NullLogger<Shard>.Instance) { Chance = () => chance };

    /// <summary>The next connection to the gateway, before HELLO.</summary>
    public Task<FakeGateway> ConnectedAsync() => connections.Reader.ReadAsync().AsTask().WaitAsync(Timeout);

    /// <summary>The same when the client waits before it: time goes on until it comes.</summary>
    public Task<FakeGateway> ConnectedAfterAWhileAsync() => PassTimeUntilAsync(connections.Reader.ReadAsync().AsTask());

    /// <summary>Lets the clock run, some seconds at a time, until a task is done.</summary>
    public async Task<T> PassTimeUntilAsync<T>(Task<T> task)
    {
        await PassTimeUntilAsync((Task)task);
        return await task;
    }

    /// <summary>The same, for its end only: how it ended is for the caller to see.</summary>
    public async Task PassTimeUntilAsync(Task task)
    {
        for (var count = 0; count < 5000 && !task.IsCompleted; count++)
        {
            Clock.Advance(TimeSpan.FromSeconds(0.25));
            await Task.WhenAny(task, Task.Delay(4));
        }
        await EndOfAsync(task);
    }

    /// <summary>The same in small steps, and only while something waits for the clock: however long a request takes, no time has passed.</summary>
    public async Task PassTimeWhereWaitedForAsync(Task task)
    {
        for (var count = 0; count < 5000 && !task.IsCompleted; count++)
        {
            if (Clock.IsWaitedFor)
                Clock.Advance(TimeSpan.FromSeconds(0.01));
            await Task.WhenAny(task, Task.Delay(4));
        }
        await EndOfAsync(task);
    }

    private static async Task EndOfAsync(Task task) => await ((Task)task.WaitAsync(Timeout)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Goes away: connections are cut off and refused.</summary>
    public async Task GoAwayAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(hurry.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await GoAwayAsync();
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task ListenAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.UseWebSockets();
        app.Run(TakeAsync);
        await app.StartAsync();
        Address = app.Urls.Single();
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await AnswerAsync(context);
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var gateway = new FakeGateway(socket, context.Request.Path + context.Request.QueryString, this);
        await connections.Writer.WriteAsync(gateway);
        await gateway.Ended.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new SeenRequest(context.Request.Method, context.Request.Path + context.Request.QueryString, headers, body.ToArray(), Clock.GetUtcNow());
        Requests.Enqueue(request);
        var answer = request.Path == "/api/v10/gateway/bot" && answers.IsEmpty ? GatewayBot() : answers.TryDequeue(out var next) ? next : new Answer(200);
        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Status == 204)
            return;
        context.Response.ContentType = answer.ContentType;
        await context.Response.WriteAsync(answer.Body);
    }

    private Answer GatewayBot() => new(200, $$$"""
        {"url":"{{{GatewayAddress}}}","shards":1,"session_start_limit":{"total":1000,"remaining":{{{SessionsRemaining}}},"reset_after":7000,"max_concurrency":1}}
        """);
}
