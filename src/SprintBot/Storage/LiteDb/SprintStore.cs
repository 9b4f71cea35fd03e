using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class SprintStore(DurableDatabase database) : ISprintStore
{
    public Task<bool> AddAsync(Sprint sprint, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            if (db.Sprints().FindById(sprint.Id.Value) is not null || ErasedSprints.Has(db, sprint.Id))
                return false;
            db.Sprints().Insert(SprintMap.Write(sprint));
            return true;
        }, ct);

    public Task<Sprint?> ChangeAsync(GuildId guild, SprintId id, Func<Sprint, Sprint> change, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            if (SprintReads.Find(db, guild, id) is not { } sprint)
                return null;
            var changed = SprintMap.Write(change(sprint));
            db.Sprints().Upsert(changed);
            return SprintMap.Read(changed);
        }, ct);

    public Task<IReadOnlyList<Sprint>> ListAsync(GuildId guild, CancellationToken ct) => database.ReadAsync<IReadOnlyList<Sprint>>(
        db => [.. SprintReads.Sprints(db, guild).AsEnumerable().Reverse()], ct);

    public Task<IReadOnlyList<Sprint>> OpenAsync(CancellationToken ct) => database.ReadAsync<IReadOnlyList<Sprint>>(
        db => [.. db.Sprints().FindAll().Where(document => document.Number(SprintMap.EndedAt) is null).Select(SprintMap.Read)], ct);
}
