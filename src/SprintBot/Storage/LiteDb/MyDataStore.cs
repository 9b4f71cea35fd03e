using LiteDB;
using SprintBot.Digests;
using SprintBot.MyData;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class MyDataStore(DurableDatabase database, Erasures erasures) : IMyDataStore
{
    public Task<PersonalData> ReadAsync(GuildId guild, UserId user, CancellationToken ct) => database.ReadAsync(db => Read(db, guild, user), ct);

    public async Task<bool> ForgetAsync(long question, GuildId guild, UserId user, CancellationToken ct)
    {
        var isNew = await database.WriteAsync(
            db =>
            {
                if (Erasures.Knows(db, question))
                    return false;
                Erasures.Begin(db, question, new PersonEraser(db, guild, user).Erase());
                return true;
            }, ct);
        await erasures.FinishAsync(ct);
        return isNew;
    }

    public Task<Sprinter?> MergeAsync(UserId from, Sprinter into, CancellationToken ct) => database.WriteAsync(
        db => SprinterStore.Find(db, into.Guild, from) is { } gone ? new PersonMerger(db, gone, into).Merge() : null, ct);

    private static PersonalData Read(LiteDatabase database, GuildId guild, UserId user)
    {
        var forgetting = new Forgetting(user);
        var updates = SprintReads.OfServer(database.Updates(), guild).Select(UpdateMap.Read).Where(update => update.Author == user || forgetting.In(update) != update).ToLookup(update => update.Sprint);
        var photos = SprintReads.OfServer(database.Photos(), guild).Select(PhotoMap.Read).Where(photo => photo.Author == user).ToLookup(photo => photo.Sprint);
        var people = SprintReads.People(database, guild);
        var sprints = SprintReads.Sprints(database, guild).Select(sprint =>
        {
            var all = updates[sprint.Id].OrderBy(update => update.Day).ThenBy(update => update.Id.Value).ToList();
            return new PersonalSprint
            {
                Sprint = sprint,
                HasStartedIt = sprint.StartedBy == user,
                IsListed = Attendance.IsListed(database, sprint.Id, user),
                Updates = all.FindAll(update => update.Author == user),
                Photos = [.. photos[sprint.Id].OrderBy(photo => photo.PostedAt).ThenBy(photo => photo.Id.Value)],
                Topics = SprintReads.Topics(database, sprint.Id),
                Namings = [.. all.FindAll(update => update.Author != user).Select(update => new Naming(update.Day, update.Author, forgetting.Credits(update), update.DeletedAt is not null) { AsPoster = update.PostedBy == user })],
                Digests = Told(SprintReads.Digests(database, sprint.Id), [.. all.Select(update => update.Id.Value), .. photos[sprint.Id].Select(photo => photo.Id.Value)]),
                People = people,
            };
        });
        var reminder = database.Reminders().FindById(ReminderMap.IdOf(guild, user));
        return new PersonalData(people.Find(person => person.User == user), reminder is null ? null : ReminderMap.Read(reminder), [.. sprints.Where(sprint => !sprint.IsEmpty)]);
    }

    /// <summary>The digests that told of something first: each knows all that was there when it was made.</summary>
    private static List<ToldDigest> Told(IEnumerable<DigestPosting> postings, HashSet<long> traces)
    {
        var told = new List<ToldDigest>();
        foreach (var posting in postings.Where(posting => posting.Messages.Count > 0))
            if (posting.Messages[0].SentAs is { } message && traces.RemoveWhere(posting.Known.Contains) > 0)
                told.Add(new ToldDigest(posting.Day, posting.Channel, message));
        return told;
    }
}
