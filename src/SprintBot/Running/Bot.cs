using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Gateway;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;

namespace SprintBot.Running;

/// <summary>Reads the gateway's events and gives each to whom it concerns.</summary>
public sealed partial class Bot(Shard shard, DiscordRest rest, CommandTable table, InteractionRouter router, ServerDirectory directory, IHostApplicationLifetime lifetime, ILogger<Bot> logger) : BackgroundService
{
    private Task registering = Task.CompletedTask;

    /// <summary>Why the bot stopped by itself; null while it runs and after a stop that was asked for.</summary>
    public StartFailure? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var dispatch in shard.RunAsync(stoppingToken))
                Take(dispatch, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // asked to stop
        }
        catch (Exception fault) when (Explain(fault) is { } failure)
        {
            Failure = failure;
            lifetime.StopApplication();
        }
        finally
        {
            await router.FinishAsync();
            await registering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // RegisterAsync has told of its failure
        }
    }

    private void Take(Dispatch dispatch, CancellationToken ct)
    {
        try
        {
            switch (dispatch.Event)
            {
                case "INTERACTION_CREATE":
                    router.Take(dispatch.ToInteraction(), ct);
                    break;
                case "GUILD_CREATE":
                    directory.Learn(dispatch.ToGuild());
                    break;
                case "READY":
                    registering = RegisterAsync(dispatch.ToReady().Application.Id, ct);
                    break;
            }
        }
        catch (JsonException fault)
        {
            LogNotRead(dispatch.Event, fault.Path ?? "");
        }
    }

    private async Task RegisterAsync(Snowflake application, CancellationToken ct)
    {
        try
        {
            var written = await CommandRegistration.SyncAsync(rest, application, table.ToApplicationCommands(), ct);
            LogRegistered(written ? "written" : "unchanged");
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            LogNotRegistered(fault.Message);
        }
    }

    private static StartFailure? Explain(Exception fault) => fault switch
    {
        GatewayFatalException { CloseCode: 4004 } or DiscordApiException { StatusCode: HttpStatusCode.Unauthorized } =>
            new StartFailure(StartFailure.Settings, "Discord refuses the token. Copy it anew from the developer portal (Bot, Reset Token) into Discord__Token.", fault),
        GatewayFatalException => new StartFailure(StartFailure.Settings, fault.Message, fault),
        HttpRequestException => new StartFailure(StartFailure.Surroundings, "Discord can't be reached. Check the network, and Discord:ApiUrl if it is set.", fault),
        DiscordApiException => new StartFailure(StartFailure.Surroundings, fault.Message, fault),
        _ => null,
    };

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The commands are registered ({What})")]
    private partial void LogRegistered(string what);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The commands could not be registered, those of before stay: {Reason}")]
    private partial void LogNotRegistered(string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "{Event} could not be read (at {Path})")]
    private partial void LogNotRead(string @event, string path);
}
