using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>The updates of each sprint. A save returns when it is durable.</summary>
public interface IUpdateStore
{
    /// <summary>Saves a new update and what belongs to it in one step; when its id is known, even deleted, nothing changes and that one comes back.</summary>
    Task<Update> AddAsync(Posting posting, CancellationToken ct);

    /// <summary>Reads, changes and saves in one step, deleted ones included; its photos go along as <see cref="UpdateRules.Along"/> says. Null when the server has no such update.</summary>
    Task<Update?> ChangeAsync(GuildId guild, UpdateId id, Func<Update, Update> change, CancellationToken ct);

    /// <summary>One update, unless it was deleted; null when the server has no such update.</summary>
    Task<Update?> FindAsync(GuildId guild, UpdateId id, CancellationToken ct);

    /// <summary>A sprint's updates by day, then id; deleted ones are left out. A null author or day means any.</summary>
    Task<IReadOnlyList<Update>> ListAsync(SprintId sprint, UserId? author, NodaTime.LocalDate? day, CancellationToken ct);
}
