using NodaTime;
using SprintBot.Digests;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class DigestStore(DurableDatabase database) : IDigestStore
{
    public Task<IReadOnlyList<Sprint>> SprintsAsync(CancellationToken ct) => database.ReadAsync<IReadOnlyList<Sprint>>(
        db => [.. db.Sprints().FindAll().Where(document => document.Text(SprintMap.DigestAt) is not null).Select(SprintMap.Read)], ct);

    public Task<DigestRecord?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct) => database.ReadAsync(
        db => SprintReads.Find(db, guild, sprint) is { } found
            ? new DigestRecord(
                found,
                SprintReads.People(db, guild),
                SprintReads.Topics(db, sprint),
                SprintReads.Updates(db, sprint, author: null, day: null),
                SprintReads.Photos(db, sprint),
                [.. db.Digests().Beginning("_id", Key.Part(sprint.Value)).Select(DigestMap.Read)])
            : null, ct);

    public Task<DigestPosting?> FindAsync(SprintId sprint, LocalDate day, CancellationToken ct) => database.ReadAsync(
        db => db.Digests().FindById(DigestMap.IdOf(sprint, day)) is { } document ? DigestMap.Read(document) : null, ct);

    public Task SaveAsync(DigestPosting posting, CancellationToken ct) => database.WriteAsync(db => db.Digests().Upsert(DigestMap.Write(posting)), ct);
}
