using System.Globalization;

namespace SprintBot.Operating;

/// <summary>How often systemd's watchdog wants to hear of this process; null when it does not listen, or to another process.</summary>
/// <param name="Value">From <c>WATCHDOG_USEC</c>, in microseconds there.</param>
public sealed record WatchdogInterval(TimeSpan? Value)
{
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="processId">Of this process; <c>WATCHDOG_PID</c>, if there is one, must name it.</param>
    public static WatchdogInterval Read(Func<string, string?> variable, int processId)
    {
        if (variable("WATCHDOG_PID") is { Length: > 0 } pid && pid != processId.ToString(CultureInfo.InvariantCulture))
            return new WatchdogInterval((TimeSpan?)null);
        return long.TryParse(variable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds is > 0 and < int.MaxValue * 1000L
            ? new WatchdogInterval(TimeSpan.FromMicroseconds(microseconds))
            : new WatchdogInterval((TimeSpan?)null);
    }
}
