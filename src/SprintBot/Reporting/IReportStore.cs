using SprintBot.Sprints;

namespace SprintBot.Reporting;

/// <summary>One consistent read of a whole sprint.</summary>
public interface IReportStore
{
    /// <summary>The sprint with all that belongs to it; null when the server has no such sprint.</summary>
    Task<StoredSprint?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct);
}
