using SprintBot.Sprints;

namespace SprintBot.Reporting.Versions;

/// <summary>Every draft that was made of a sprint.</summary>
public interface IVersionStore
{
    /// <summary>Keeps one, and returns its number when it is durable.</summary>
    Task<int> KeepAsync(ReportVersion version, VersionTexts texts, CancellationToken ct);

    /// <summary>A sprint's versions from the first to the last.</summary>
    Task<IReadOnlyList<ReportVersion>> ListAsync(GuildId guild, SprintId sprint, CancellationToken ct);

    /// <summary>What a version says; null when the server's sprint has no such version.</summary>
    Task<VersionTexts?> ReadAsync(GuildId guild, SprintId sprint, int number, CancellationToken ct);
}
