using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SprintBot.Digests;

namespace SprintBot.Running;

/// <summary>Lets the digests look at the clock, again and again, whatever went wrong the last time.</summary>
public sealed partial class DigestTimer(DigestSender digests, TimeProvider time, ILogger<DigestTimer> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await digests.LookAsync(stoppingToken);
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                LogFault(fault);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "The digests could not be looked at; this is tried again")]
    private partial void LogFault(Exception fault);
}
