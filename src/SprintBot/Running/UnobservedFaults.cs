using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SprintBot.Running;

/// <summary>Logs what went wrong in a task for which nobody waited: there should be none, and without this nobody would ever know.</summary>
public sealed partial class UnobservedFaults(ILogger<UnobservedFaults> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        TaskScheduler.UnobservedTaskException += Tell;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        TaskScheduler.UnobservedTaskException -= Tell;
        return Task.CompletedTask;
    }

    private void Tell(object? sender, UnobservedTaskExceptionEventArgs fault)
    {
        LogUnobserved(fault.Exception);
        fault.SetObserved();
    }

    [LoggerMessage(EventId = 12, Level = LogLevel.Error, Message = "An unobserved exception of a task")]
    private partial void LogUnobserved(Exception fault);
}
