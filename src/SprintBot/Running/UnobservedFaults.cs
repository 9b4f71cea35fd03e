using Microsoft.Extensions.Logging;

namespace SprintBot.Running;

/// <summary>Logs, until it is disposed, what went wrong in a task of the process for which nobody waited: there should be none, and without this nobody would ever know.</summary>
public sealed partial class UnobservedFaults : IDisposable
{
    private readonly ILogger<UnobservedFaults> logger;

    public UnobservedFaults(ILogger<UnobservedFaults> logger)
    {
        this.logger = logger;
        TaskScheduler.UnobservedTaskException += Tell;
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Tell;

    private void Tell(object? sender, UnobservedTaskExceptionEventArgs fault)
    {
        LogUnobserved(fault.Exception);
        fault.SetObserved();
    }

    [LoggerMessage(EventId = 12, Level = LogLevel.Error, Message = "An unobserved exception of a task")]
    private partial void LogUnobserved(Exception fault);
}
