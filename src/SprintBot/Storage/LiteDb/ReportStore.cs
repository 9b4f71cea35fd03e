using LiteDB;
using SprintBot.People;
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
            Attending = Attending(database, people, others).ToHashSet(),
            Others = others,
        };
    }

    /// <summary>Those who have said who they are and have posted in none of the server's other sprints.</summary>
    public static IEnumerable<UserId> Attending(LiteDatabase database, IEnumerable<Sprinter> people, IReadOnlyList<Sprint> others) =>
        people.Where(person => person.FullName is not null && !others.Any(other => HasPosted(database, other, person.User))).Select(person => person.User);

    private static bool HasPosted(LiteDatabase database, Sprint sprint, UserId user) =>
        database.Updates().Beginning(UpdateMap.AuthorPlace, Key.Of(Key.Part(sprint.Id.Value), Key.Part(user.Value))).Any();
}
