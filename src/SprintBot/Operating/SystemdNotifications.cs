using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using SprintBot.Storage;

namespace SprintBot.Operating;

/// <summary>
/// Tells systemd, where it is listening (<c>Type=notify</c>), that the bot is ready or stops, and feeds its watchdog twice in <c>WATCHDOG_USEC</c> as long as the
/// store answers. Ready means that the data is open: an outage of Discord is no reason to start the bot again.
/// </summary>
/// <remarks>See sd_notify(3) and sd_watchdog_enabled(3).</remarks>
public sealed partial class SystemdNotifications(ISystemdNotifier notifier, WatchdogInterval watchdog, IStoreHealth store, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SystemdNotifications> logger)
    : BackgroundService
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!notifier.IsEnabled)
            return;
        using var ready = lifetime.ApplicationStarted.Register(() => notifier.Notify(ServiceState.Ready));
        using var stopping = lifetime.ApplicationStopping.Register(() => notifier.Notify(ServiceState.Stopping));
        if (watchdog.Value is { } interval)
            await FeedAsync(interval / 2, stoppingToken);
        else
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task FeedAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        do
        {
            if (await AnswersAsync(pause, stoppingToken))
                notifier.Notify(Alive);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A store that says no, as on a full disk, answers: a new process could do no better. One that says nothing hangs.</summary>
    private async Task<bool> AnswersAsync(TimeSpan patience, CancellationToken stoppingToken)
    {
        using var waiting = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(waiting.Token, stoppingToken);
        try
        {
            await store.AnswerAsync(either.Token);
            return true;
        }
        catch (StorageException)
        {
            return true; // the store has logged it
        }
        catch (OperationCanceledException)
        {
            if (!stoppingToken.IsCancellationRequested)
                LogHangs(patience);
            return false;
        }
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "The store has not answered for {Patience}; if it stays so, systemd's watchdog will start SprintBot again")]
    private partial void LogHangs(TimeSpan patience);
}
