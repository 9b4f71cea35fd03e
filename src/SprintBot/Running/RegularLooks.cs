using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SprintBot.Digests;
using SprintBot.Reminders;

namespace SprintBot.Running;

/// <summary>Lets the digests and the reminders look at the clock, again and again, whatever went wrong the last time.</summary>
public sealed partial class RegularLooks(DigestSender digests, ReminderSender reminders, TimeProvider time, ILogger<RegularLooks> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(LookAsync(digests.LookAsync, "digests", stoppingToken), LookAsync(reminders.LookAsync, "reminders", stoppingToken));

    private async Task LookAsync(Func<CancellationToken, Task> look, string what, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await look(stoppingToken);
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                LogFault(fault, what);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "The {What} could not be looked at; this is tried again")]
    private partial void LogFault(Exception fault, string what);
}
