using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SprintBot.Digests;
using SprintBot.Interactions;
using SprintBot.Reminders;
using SprintBot.Servers;

namespace SprintBot.Running;

/// <summary>Lets digests and reminders that are due be sent, and servers be erased that are due, again and again, whatever went wrong the last time.</summary>
public sealed partial class PeriodicJobs(DigestSender digests, ReminderSender reminders, OverdueNotices overdue, RemovedServers gone, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<PeriodicJobs> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        await Task.WhenAll(
            RepeatAsync(digests.SendDueAsync, "digests could not be sent", stoppingToken),
            RepeatAsync(reminders.SendDueAsync, "reminders could not be sent", stoppingToken),
            RepeatAsync(overdue.SendDueAsync, "organisers of overdue sprints could not be told", stoppingToken),
            RepeatAsync(gone.EraseDueAsync, "servers that have removed the bot could not be erased", stoppingToken));
    }

    /// <summary>Returns when all else has started, the store too: what keeps that from starting is told once, by the host.</summary>
    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> sendDue, string what, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sendDue(stoppingToken);
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                var (reason, trace) = KnownFault.Tell(fault);
                LogNotDone(trace, what, reason);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(EventId = 12, Level = LogLevel.Error, Message = "The {What}; this is tried again: {Reason}")]
    private partial void LogNotDone(Exception? trace, string what, string reason);
}
