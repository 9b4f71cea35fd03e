using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SprintBot.Running;
using SprintBot.Tests.Stories;

namespace SprintBot.Tests.Running;

public sealed class UnobservedFaultsTests
{
    [Fact]
    public async Task A_fault_in_a_task_that_nobody_waits_for_is_logged()
    {
        using var log = new KeptLog();
        using var loggers = LoggerFactory.Create(builder => builder.AddProvider(log));
        using var unobserved = new UnobservedFaults(loggers.CreateLogger<UnobservedFaults>());
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Leave();
        while (!log.Lines.Any(line => line.Contains("left alone", StringComparison.Ordinal)))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(10, timeout.Token);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Leave() => Task.FromException(new InvalidOperationException("left alone"));
}
