namespace SprintBot.Operating;

/// <summary>How the bot is.</summary>
/// <param name="IsHealthy">Whether all is well.</param>
/// <param name="Lines">One for each thing that was looked at.</param>
public sealed record HealthReport(bool IsHealthy, IReadOnlyList<string> Lines);
