using LiteDB;
using SprintBot.Digests;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class DigestStore(DurableDatabase database) : IDigestStore
{
    public Task<IReadOnlyList<Sprint>> SprintsAsync(CancellationToken ct) => database.ReadAsync<IReadOnlyList<Sprint>>(
        db =>
        {
            var begun = db.Digests().FindAll().Select(DigestMap.Read).Where(posting => posting.State == DigestState.Sending).Select(posting => posting.Sprint.Value).ToHashSet();
            return [.. db.Sprints().FindAll().Where(document => document.Text(SprintMap.DigestAt) is not null || document.Flag(SprintMap.IsAnnounced) == true || begun.Contains(document["_id"].AsInt64)).Select(SprintMap.Read)];
        }, ct);

    public Task<IReadOnlyList<DigestPosting>> BegunAsync(SprintId sprint, CancellationToken ct) => database.ReadAsync<IReadOnlyList<DigestPosting>>(
        db => SprintReads.Digests(db, sprint).FindAll(posting => posting.State == DigestState.Sending), ct);

    public Task<DigestRecord?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct) =>
        database.ReadAsync(db => SprintReads.Find(db, guild, sprint) is { } found ? Read(db, found) : null, ct);

    public Task<DigestPosting?> FindAsync(DigestKey key, CancellationToken ct) => database.ReadAsync(
        db => db.Digests().FindById(DigestMap.IdOf(key)) is { } document ? DigestMap.Read(document) : null, ct);

    public Task<IReadOnlyList<DigestChange>> ChangesAsync(CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<DigestChange>>(db => [.. db.DigestChanges().FindAll().Select(DigestChangeMap.Read)], ct);

    public Task StrikeOffAsync(IReadOnlyList<DigestChange> changes, CancellationToken ct) =>
        database.WriteAsync(db => changes.Count(change => db.DigestChanges().Delete(DigestChangeMap.IdOf(change))), ct);

    public Task SaveAsync(DigestPosting posting, CancellationToken ct) => database.WriteAsync(db => db.Digests().Upsert(DigestMap.Write(posting)), ct);

    private static DigestRecord Read(LiteDatabase database, Sprint sprint)
    {
        var updates = SprintReads.Updates(database, sprint.Id, author: null, day: null);
        return new DigestRecord(
            sprint,
            SprintReads.People(database, sprint.Guild),
            SprintReads.Topics(database, sprint.Id),
            updates,
            SprintReads.Photos(database, sprint.Id),
            SprintReads.Digests(database, sprint.Id))
        {
            GuessedNewcomers = NewcomerReads.Guess(database, sprint, updates.SelectMany(update => update.With.Prepend(update.Author)).Distinct()),
        };
    }
}
