namespace SprintBot.Sprints;

/// <summary>Sprints, server by server. A save returns when it is durable.</summary>
public interface ISprintStore
{
    /// <summary>Saves a new sprint; false when its id is known already (a repeated delivery), erased or not, and nothing was changed.</summary>
    Task<bool> AddAsync(Sprint sprint, CancellationToken ct);

    /// <summary>Reads, changes and saves in one step; null when the server has no such sprint.</summary>
    Task<Sprint?> ChangeAsync(GuildId guild, SprintId id, Func<Sprint, Sprint> change, CancellationToken ct);

    /// <summary>All sprints of a server, newest first.</summary>
    Task<IReadOnlyList<Sprint>> ListAsync(GuildId guild, CancellationToken ct);

    /// <summary>Every server's sprints that nobody has ended.</summary>
    Task<IReadOnlyList<Sprint>> OpenAsync(CancellationToken ct);
}
