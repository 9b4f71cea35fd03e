using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Rest;

namespace SprintBot.Discord.Tests.Fakes;

/// <summary>Keeps the lines that the REST client logs.</summary>
internal sealed class LinesWritten : ILogger<DiscordRest>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue(formatter(state, exception) + exception);
}
