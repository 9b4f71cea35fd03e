using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using NodaTime;
using SprintBot.Digests;
using SprintBot.Discord.Gateway;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Operating;
using SprintBot.Reports.Preview;
using SprintBot.Servers;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Running;

/// <summary>Puts the bot together and runs it.</summary>
public static class BotHost
{
    /// <summary>Runs the bot until it is told to stop. What keeps it from running is told in one line on standard error.</summary>
    /// <returns>0 after a stop that was asked for; else a <see cref="StartFailure.ExitCode"/>.</returns>
    /// <param name="once">Whether to give up when Discord can't be reached at the start, instead of trying again.</param>
    /// <param name="ct">Stops the bot.</param>
    public static async Task<int> RunAsync(bool once, CancellationToken ct)
    {
        try
        {
            var settings = BotSettings.Read(BotConfiguration.Load());
            using var host = Build(settings with { Discord = settings.Discord with { StartsAtOnce = once } }, Clock(), TimeProvider.System);
            using var unobserved = new UnobservedFaults(host.Services.GetRequiredService<ILogger<UnobservedFaults>>()); // here, since it is the whole process's
            var bot = host.Services.GetRequiredService<Bot>();
            var services = host.Services.GetServices<IHostedService>().ToList(); // now, since running ends by disposing of the host
            try
            {
                await host.RunAsync(ct);
            }
            catch (OperationCanceledException) when (bot.Failure is not null)
            {
                // The bot gave up while the host was still starting.
            }
            return bot.Failure is { } failure ? throw failure : await ExitCodeOfAsync(services);
        }
        catch (Exception fault) when (Explain(fault) is var (message, exitCode))
        {
            return await TellAsync(message, exitCode);
        }
    }

    /// <summary>What is understood of what keeps the bot from running; of several things that failed at once, the first one.</summary>
    private static (string Message, int ExitCode)? Explain(Exception fault) => fault switch
    {
        StartFailure failure => (failure.Message, failure.ExitCode),
        ListeningException failure => (failure.Message, StartFailure.Settings),
        StorageException failure => (failure.Message, failure.IsForAnAdmin ? StartFailure.Settings : StartFailure.Surroundings),
        AggregateException several => several.InnerExceptions.Select(Explain).FirstOrDefault(known => known is not null),
        _ => null,
    };

    /// <summary>The host stops when one of its services ends by a fault that nobody foresaw, and does not say so by itself.</summary>
    internal static async Task<int> ExitCodeOfAsync(IEnumerable<IHostedService> services)
    {
        foreach (var service in services.OfType<BackgroundService>())
            if (service.ExecuteTask is { IsFaulted: true, Exception: { } fault })
                return await TellAsync($"{service.GetType().Name} ended by a fault, so the bot stopped. Please report it: {fault.GetBaseException()}", StartFailure.Surroundings);
        return 0;
    }

    /// <summary>The host with everything the bot is made of.</summary>
    public static IHost Build(BotSettings settings, IClock clock, TimeProvider time)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        BotLogging.AddTo(builder.Logging, settings.Logging);
        builder.Services.Configure<HostOptions>(options => options.ServicesStartConcurrently = true);
        builder.Services.AddSingleton(clock).AddSingleton(time).AddSingleton(settings).AddSingleton(settings.Discord).AddSingleton(settings.KeepServersGone);
        builder.Services.AddLiteDbStorage(settings.Storage);
        builder.Services.AddSingleton(provider => new DiscordRest(
            new HttpClient(DiscordRest.CreateHandler()), settings.Discord, time, provider.GetRequiredService<ILogger<DiscordRest>>(), provider.GetRequiredService<IMeterFactory>()));
        builder.Services.AddSingleton(provider => provider.GetRequiredService<DiscordRest>().Clock);
        builder.Services.AddSingleton<Shard>().AddSingleton<ServerDirectory>().AddSingleton<InteractionReplies>().AddSingleton<LateInteractions>().AddSingleton<OrganiserCheck>().AddSingleton<CommandMentions>().AddSingleton<DirectMessages>()
            .AddSingleton<InteractionLimit>().AddSingleton<SlowCommandQueue>().AddSingleton<InteractionMetrics>().AddSingleton<InteractionRouter>();
        builder.Services.AddSingleton(provider => new ReportPreviews(settings.Docutils, time, provider.GetRequiredService<ILogger<ReportPreviews>>()));
        builder.Services.AddSingleton<RemovedServers>().AddSingleton<Welcomes>();
        builder.Services.AddSlices(settings.Templates);
        builder.Services.AddSingleton<Bot>().AddHostedService(provider => provider.GetRequiredService<Bot>()).AddHostedService<PeriodicJobs>().AddHostedService<StartupLog>();
        builder.Services.AddSingleton<ISystemdNotifier, SystemdNotifier>().AddSingleton(WatchdogInterval.Read(Environment.GetEnvironmentVariable, Environment.ProcessId)).AddHostedService<SystemdNotifications>();
        AddWatching(builder.Services, settings.Operating, MetricsTarget.Read(Environment.GetEnvironmentVariable));
        return builder.Build();
    }

    /// <summary>What nobody asks for is not even made.</summary>
    private static void AddWatching(IServiceCollection services, ListeningAddress? address, MetricsTarget target)
    {
        if (address is not null)
            services.AddSingleton(address).AddSingleton<LateDigests>().AddSingleton<HealthCheck>().AddHostedService<HealthListener>();
        if (address is not null || target.IsSet)
            services.AddHostedService(_ => new MetricsExport(address, target));
    }

    private static async Task<int> TellAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync($"sprintbot: {message.ReplaceLineEndings(" ")}");
        return exitCode;
    }

    /// <summary>The time of this machine.</summary>
    public static IClock Clock()
    {
#pragma warning disable RS0030 // the one place that names the system clock
        return SystemClock.Instance;
#pragma warning restore RS0030
    }
}
