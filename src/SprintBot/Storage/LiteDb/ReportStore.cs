using LiteDB;
using SprintBot.Reporting;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class ReportStore(DurableDatabase database) : IReportStore
{
    public Task<StoredSprint?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct) =>
        database.ReadAsync(db => SprintReads.Find(db, guild, sprint) is { } found ? Read(db, found) : null, ct);

    private static StoredSprint Read(LiteDatabase database, Sprint sprint)
    {
        var updates = SprintReads.Updates(database, sprint.Id, author: null, day: null);
        var people = SprintReads.People(database, sprint.Guild);
        List<Sprint> others = [.. SprintReads.Sprints(database, sprint.Guild).Where(other => other.Id != sprint.Id)];
        return new StoredSprint(sprint, people, SprintReads.Topics(database, sprint.Id), updates, SprintReads.Photos(database, sprint.Id))
        {
            GuessedNewcomers = NewcomerReads.Guess(database, sprint, updates.SelectMany(update => update.With.Prepend(update.Author)).Distinct()),
            Attending = Attendance.Of(database, sprint, people, others).ToHashSet(),
            Others = others,
        };
    }
}
