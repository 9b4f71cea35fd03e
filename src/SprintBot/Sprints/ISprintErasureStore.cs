namespace SprintBot.Sprints;

/// <summary>All that is kept of one sprint, to be erased.</summary>
public interface ISprintErasureStore
{
    /// <summary>How much is kept of a sprint; null when the server has no such sprint.</summary>
    Task<SprintContents?> CountAsync(GuildId guild, SprintId sprint, CancellationToken ct);

    /// <summary>
    /// Erases all of a sprint in one durable step; returns when nothing of it is in the files, down to their bytes. What a kill or a failed disk cuts off is
    /// finished by the next start, or the next call. What comes for it later, such as an update on its way, is refused. Profiles and templates are the server's, and stay.
    /// </summary>
    /// <returns>How much that was; null when the server has no such sprint.</returns>
    Task<SprintContents?> EraseAsync(GuildId guild, SprintId sprint, CancellationToken ct);
}

/// <summary>Erases a sprint while nothing of it is being told.</summary>
public delegate Task<SprintContents?> SprintErasure(GuildId guild, SprintId sprint, CancellationToken ct);
