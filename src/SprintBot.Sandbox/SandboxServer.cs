using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SprintBot.Sandbox;

/// <summary>A look-alike of the part of Discord that a bot like SprintBot uses, on this machine only.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly World world;

    private SandboxServer(WebApplication app, World world)
    {
        this.app = app;
        this.world = world;
    }

    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken ct = default)
    {
        options ??= new SandboxOptions();
        var world = new World(options, OpenapiCheck.Load(options.Openapi));
        var app = Build(world, options);
        await app.StartAsync(ct);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        world.ApiHost = new Uri(addresses[0]).Authority;
        world.CdnHost = new Uri(addresses[1]).Authority;
        return new SandboxServer(app, world);
    }

    /// <summary>The base of the REST API, ending in /api/v10.</summary>
    public Uri ApiUrl => new($"http://{world.ApiHost}/api/v10");

    /// <summary>Host and port that attachments come from.</summary>
    public string CdnHost => world.CdnHost;

    public string Token => world.Options.Token;

    public ulong ApplicationId => world.ApplicationId;

    public SandboxUser Bot => world.Bot;

    public SandboxFaults Faults => world.Faults;

    /// <summary>Whether openapi.json was found, so that requests and answers are checked.</summary>
    public bool ChecksOpenapi => world.Openapi.IsOn;

    /// <summary>Every REST request that was answered, in order.</summary>
    public IReadOnlyList<SandboxRequest> Log => world.Read(() => world.Log.ToArray());

    public IReadOnlyList<SandboxViolation> Violations => world.Read(() => world.Violations.ToArray());

    /// <summary>Whom the bot's messages pinged, or an edit would mark.</summary>
    public IReadOnlyList<SandboxPing> Pings => world.Read(() => world.Pings.ToArray());

    public int Heartbeats => world.Read(() => world.Gateway.Heartbeats);

    public int Identifies => world.Read(() => world.Gateway.Identifies);

    public int Resumes => world.Read(() => world.Gateway.Resumes);

    public bool BotIsConnected => world.Read(() => world.Gateway.HasReadyBot);

    /// <summary>The names of all commands that a guild shows, sub-commands not counted.</summary>
    public IReadOnlyList<string> CommandsIn(SandboxGuild guild) =>
        world.Read(() => world.Commands.Visible(guild.Id).Select(command => command.Text("name") ?? "").ToArray());

    /// <summary>Makes a guild that has the bot from the start.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="botPermissions">What the bot may do in it.</param>
    /// <param name="before">What is done in it before the bot is added.</param>
    public SandboxGuild CreateGuild(
        string name, SandboxPermissions botPermissions = SandboxPermissions.Member | SandboxPermissions.ManageMessages, Action<SandboxGuild>? before = null) =>
        world.Write(() =>
        {
            var guild = new SandboxGuild(world, name, botPermissions);
            before?.Invoke(guild);
            world.Guilds.Add(guild.Id, guild);
            world.Gateway.Dispatch("GUILD_CREATE", Intents.Guilds, guild.ToGatewayWire);
            return guild;
        });

    /// <summary>Waits until a bot is connected and has commands.</summary>
    public async Task WaitUntilReadyAsync(CancellationToken ct = default)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (world.Gateway.HasReadyBot && world.Commands.Any) ready.TrySetResult();
        }

        world.Write(() =>
        {
            world.Gateway.BecameReady += Look;
            world.Commands.Changed += Look;
            Look();
        });
        try
        {
            await ready.Task.WaitAsync(ct);
        }
        finally
        {
            world.Write(() =>
            {
                world.Gateway.BecameReady -= Look;
                world.Commands.Changed -= Look;
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        Faults.DropGateway();
        await app.DisposeAsync();
    }

    private static WebApplication Build(World world, SandboxOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Discord's own limit is told by its own error, so Kestrel's must not come first.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        var rest = new RestEndpoint(world);
        var gateway = new GatewayEndpoint(world);
        var attachments = new AttachmentEndpoint(world);
        app.Run(context => Choose(context, world, rest, gateway, attachments));
        return app;
    }

    private static Task Choose(HttpContext context, World world, RestEndpoint rest, GatewayEndpoint gateway, AttachmentEndpoint attachments)
    {
        context.Response.Headers.Date = world.Now.ToString("r", CultureInfo.InvariantCulture); // ids and answers tell one time
        if (context.Request.Host.Value == world.CdnHost) return attachments.RunAsync(context);
        return context.WebSockets.IsWebSocketRequest ? gateway.RunAsync(context) : rest.RunAsync(context);
    }
}
