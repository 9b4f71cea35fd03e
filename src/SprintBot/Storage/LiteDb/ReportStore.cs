using SprintBot.Reports;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class ReportStore(DurableDatabase database) : IReportStore
{
    public Task<SprintRecord?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct) => database.ReadAsync(
        db => SprintReads.Find(db, guild, sprint) is { } found
            ? new SprintRecord(
                found,
                SprintReads.People(db, guild),
                SprintReads.Topics(db, sprint),
                SprintReads.Updates(db, sprint, author: null, day: null),
                SprintReads.Photos(db, sprint))
            : null, ct);
}
