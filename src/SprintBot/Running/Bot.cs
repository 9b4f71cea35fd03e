using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Gateway;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Servers;
using SprintBot.Sprints;

namespace SprintBot.Running;

/// <summary>Reads the gateway's events and gives each to whom it concerns.</summary>
public sealed partial class Bot(Shard shard, DiscordRest rest, CommandTable table, CommandMentions mentions, InteractionRouter router, ServerDirectory directory, RemovedServers gone, Welcomes welcomes, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Bot> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly ServerNames servers = new();
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
        catch (Exception fault)
        {
            Failure = Explain(fault);
            lifetime.StopApplication();
        }
        finally
        {
            await router.FinishAsync();
            await gone.FinishAsync();
            await welcomes.FinishAsync();
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
                    router.Take(dispatch.ToInteraction());
                    break;
                case "GUILD_CREATE":
                    Join(dispatch.ToGuild(), ct);
                    break;
                case "GUILD_DELETE":
                    Leave(dispatch.ToGuild());
                    break;
                case "GUILD_UPDATE":
                    directory.Learn(dispatch.ToGuild());
                    break;
                case "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE":
                    directory.Learn(dispatch.ToChannel());
                    break;
                case "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE":
                    directory.Learn(dispatch.ToGuildRole());
                    break;
                case "READY":
                    Begin(dispatch.ToReady(), ct);
                    break;
            }
        }
        catch (JsonException fault)
        {
            LogNotRead(dispatch.Event, fault.Path ?? "");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogNotTaken(dispatch.Event, fault);
        }
    }

    private void Begin(Ready ready, CancellationToken ct)
    {
        if (registering.IsCompleted)
            registering = RegisterAsync(ready.Application.Id, ct);
        if (ready.Guilds is not { } guilds)
            return;
        gone.Connect(guilds.Select(guild => guild.Id.ToGuildId()));
        welcomes.Begin(ready.User.Id, [.. guilds.Select(guild => guild.Id.ToGuildId())]);
    }

    private void Join(Guild guild, CancellationToken ct)
    {
        directory.Learn(guild);
        gone.Come(guild.Id.ToGuildId());
        if (guild.Unavailable == true)
            return;
        welcomes.Come(guild, registering, ct);
        if (servers.Learn(guild) is { } known)
            LogServer(known, guild.Id.Value, servers.Count);
    }

    private void Leave(Guild guild)
    {
        if (guild.Unavailable == true)
            return; // an outage is no leaving
        gone.Leave(guild.Id.ToGuildId());
        var name = servers.Forget(guild.Id) ?? "of no known name";
        LogLeft(name, guild.Id.Value, servers.Count);
    }

    private async Task RegisterAsync(Snowflake application, CancellationToken ct)
    {
        for (var pause = FirstPause; !await IsRegisteredAsync(application, ct); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            await Task.Delay(pause, time, ct);
    }

    /// <summary>False when it is worth trying again.</summary>
    private async Task<bool> IsRegisteredAsync(Snowflake application, CancellationToken ct)
    {
        try
        {
            var (commands, written) = await CommandRegistration.SyncAsync(rest, application, table.ToApplicationCommands(), ct);
            mentions.Learn(commands);
            LogRegistered(written ? "written" : "unchanged");
            return true;
        }
        catch (DiscordApiException refused) when (refused.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests)
        {
            LogNotRegistered(refused.Message);
            return true;
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            LogNotYetRegistered(fault.Message);
            return false;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            LogNotTaken("READY", fault);
            return true;
        }
    }

    private void LogNotTaken(string @event, Exception fault)
    {
        var (reason, trace) = KnownFault.Tell(fault);
        LogNotTaken(trace, @event, reason);
    }

    private StartFailure Explain(Exception fault) => fault switch
    {
        GatewayFatalException { CloseCode: 4004 } or DiscordApiException { StatusCode: HttpStatusCode.Unauthorized } =>
            new StartFailure(StartFailure.Settings, "Discord refuses the token. Copy it anew from the developer portal (Bot, Reset Token) into Discord__Token.", fault),
        GatewayFatalException => new StartFailure(StartFailure.Settings, fault.Message, fault),
        HttpRequestException => new StartFailure(StartFailure.Surroundings, "Discord can't be reached. Check the network, and Discord:ApiUrl if it is set.", fault),
        DiscordApiException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests } =>
            new StartFailure(StartFailure.Settings, $"{fault.Message} Check Discord:ApiUrl if it is set, and the token.", fault),
        DiscordApiException => new StartFailure(StartFailure.Surroundings, $"{fault.Message} Check Discord:ApiUrl if it is set; else try again later.", fault),
        _ => Unforeseen(fault),
    };

    private StartFailure Unforeseen(Exception fault)
    {
        LogStopped(fault);
        return new StartFailure(StartFailure.Surroundings, $"SprintBot stopped, since something went wrong that it does not know ({fault.GetType().Name}: {fault.Message}). The log has the details.", fault);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The commands are registered ({What})")]
    private partial void LogRegistered(string what);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The commands could not be registered, those of before stay: {Reason}")]
    private partial void LogNotRegistered(string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "The commands could not be registered yet, this is tried again: {Reason}")]
    private partial void LogNotYetRegistered(string reason);

    [LoggerMessage(EventId = 13, Level = LogLevel.Error, Message = "{Event} could not be taken: {Reason}")]
    private partial void LogNotTaken(Exception? trace, string @event, string reason);

    [LoggerMessage(EventId = 6, Level = LogLevel.Critical, Message = "The bot stops")]
    private partial void LogStopped(Exception fault);

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "In the server {Name} ({Id}); servers: {Count}")]
    private partial void LogServer(string name, ulong id, int count);

    [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "No longer in the server {Name} ({Id}); servers: {Count}")]
    private partial void LogLeft(string name, ulong id, int count);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "{Event} could not be read (at {Path})")]
    private partial void LogNotRead(string @event, string path);
}
