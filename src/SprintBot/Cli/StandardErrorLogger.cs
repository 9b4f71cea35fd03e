using Microsoft.Extensions.Logging;

namespace SprintBot.Cli;

/// <summary>Tells on standard error what a verb's work has found beside its result, such as a redo file that was set aside. Faults are left to whoever reports the verb's own.</summary>
internal sealed class StandardErrorLogger<T> : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Information or LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Console.Error.WriteLine($"sprintbot: {formatter(state, exception).ReplaceLineEndings(" ")}.");
    }
}
