using LiteDB;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Moving;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class MoveStore(DurableDatabase database, PhotoFolder folder) : IMoveStore
{
    public Task<IReadOnlyList<GuildId>> ServersAsync(CancellationToken ct) => database.ReadAsync<IReadOnlyList<GuildId>>(
        db => [.. db.Sprints().FindAll().Select(sprint => sprint.Number("guild") ?? 0).Distinct().Order().Select(id => new GuildId(id))], ct);

    public Task<MovedSprint?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct) => database.ReadAsync(db => MovedSprintReads.Read(db, guild, sprint), ct);

    public async Task AddAsync(IReadOnlyList<MovedSprint> sprints, Func<PhotoId, CancellationToken, Task<ReadOnlyMemory<byte>?>> photo, CancellationToken ct)
    {
        await database.ReadAsync(db => Refused(db, sprints), ct);
        await WithPhotosAsync([.. sprints.SelectMany(sprint => sprint.Photos)], photo, () => database.WriteAsync(db => Refused(db, sprints) || Add(db, sprints), ct), ct);
    }

    public async Task<MovedSprint> JoinAsync(MovedSprint more, Func<PhotoId, CancellationToken, Task<ReadOnlyMemory<byte>?>> photo, CancellationToken ct)
    {
        var missing = await database.ReadAsync(db => Unknown(db, more), ct);
        await WithPhotosAsync(missing.Photos, photo, () => database.WriteAsync(db => Insert(db, Unknown(db, missing)), ct), ct);
        return missing;
    }

    /// <summary>Keeps the photos' bytes before what says whose they are; when that is not saved, they go again.</summary>
    private async Task WithPhotosAsync(IReadOnlyList<Photo> photos, Func<PhotoId, CancellationToken, Task<ReadOnlyMemory<byte>?>> read, Func<Task> save, CancellationToken ct)
    {
        var saved = new List<PhotoId>();
        try
        {
            foreach (var photo in photos)
                if (await read(photo.Id, ct) is { } content)
                {
                    folder.Delete(photo.Id); // what an import that was cut off has left
                    saved.Add(photo.Id);
                    await folder.SaveAsync(photo.Id, content, ct);
                }
            await save();
        }
        catch (StorageException)
        {
            throw; // the records may be saved; photos that none claims are set aside by the next start
        }
        catch (Exception)
        {
            saved.ForEach(folder.Delete);
            throw;
        }
    }

    /// <returns>False.</returns>
    /// <exception cref="UserError">One of them can't be added.</exception>
    private static bool Refused(LiteDatabase database, IReadOnlyList<MovedSprint> moved)
    {
        var there = new List<Sprint>();
        foreach (var guild in moved.Select(sprint => sprint.Sprint.Guild).Distinct())
            there.AddRange(SprintReads.Sprints(database, guild));
        foreach (var one in moved)
        {
            var (sprint, others) = (one.Sprint, there.FindAll(other => other.Guild == one.Sprint.Guild));
            if (database.Sprints().FindById(sprint.Id.Value) is { } known)
                throw new UserError($"“{sprint.Name}” was imported from this file before{(SprintMap.Read(known) is var other && other.Name != sprint.Name ? $", and is “{other.Name}” now" : "")}.", "Nothing was imported again.");
            if (others.Find(other => NameKey.Of(other.Name) == NameKey.Of(sprint.Name)) is { } namesake)
                throw new UserError($"The server has a sprint “{namesake.Name}” already.", "Give one of them another name; nothing was imported.");
            SprintRules.HasChannelToItself(sprint, others);
            if (one.Updates.Any(update => database.Updates().FindById(update.Id.Value) is not null) || one.Photos.Any(photo => database.Photos().FindById(photo.Id.Value) is not null))
                throw new UserError($"An update or a photo of “{sprint.Name}” is in these data already.", "Nothing was imported.");
            there.Add(sprint);
        }
        return false;
    }

    private static bool Add(LiteDatabase database, IReadOnlyList<MovedSprint> moved)
    {
        foreach (var one in moved)
        {
            ErasedSprints.Forget(database, one.Sprint.Id);
            database.Sprints().Insert(SprintMap.Write(one.Sprint));
            foreach (var topic in one.Topics)
                database.Topics().Insert(TopicMap.Write(topic));
            foreach (var digest in one.Digests)
                database.Digests().Upsert(DigestMap.Write(digest));
            foreach (var attempt in one.Attempts)
                database.ReminderAttempts().Upsert(ReminderMap.Write(attempt));
            foreach (var draft in one.Drafts)
                database.Versions().Insert(VersionMap.Write(draft.Version, draft.Texts));
            Insert(database, one);
            foreach (var user in one.Attending.Where(DerivedIds.IsOffDiscord))
                Attendance.List(database, one.Sprint.Guild, one.Sprint.Id, user);
        }
        return true;
    }

    private static bool Insert(LiteDatabase database, MovedSprint one)
    {
        foreach (var person in one.People.Where(person => SprinterStore.Find(database, person.Guild, person.User) is null))
            database.Sprinters().Insert(SprinterMap.Write(person));
        foreach (var reminder in one.Reminders.Where(reminder => database.Reminders().FindById(ReminderMap.IdOf(reminder.Guild, reminder.User)) is null))
            database.Reminders().Insert(ReminderMap.Write(reminder));
        foreach (var update in one.Updates)
            database.Updates().Insert(UpdateMap.Write(update));
        foreach (var photo in one.Photos)
            database.Photos().Insert(PhotoMap.Write(photo));
        return true;
    }

    /// <summary>What of it the server does not have yet.</summary>
    private static MovedSprint Unknown(LiteDatabase database, MovedSprint more)
    {
        var (guild, sprint) = (more.Sprint.Guild, more.Sprint.Id);
        if (SprintReads.Find(database, guild, sprint) is null)
            throw new UserError($"The server has no sprint “{more.Sprint.Name}” any more.", "Nothing was imported.");
        var updates = more.Updates.Where(update => !IsKnown(database.Updates().FindById(update.Id.Value), guild)).ToList();
        var missing = updates.Select(update => update.Id).ToHashSet();
        var photos = more.Photos.Where(photo => (photo.Update is not { } update || missing.Contains(update) || IsShown(database.Updates().FindById(update.Value), sprint)) && !IsKnown(database.Photos().FindById(photo.Id.Value), guild)).ToList();
        var authors = updates.Select(update => update.Author).Concat(photos.Select(photo => photo.Author)).ToHashSet();
        return more with { Updates = updates, Photos = photos, People = [.. more.People.Where(person => authors.Contains(person.User))] };
    }

    private static bool IsShown(BsonDocument? update, SprintId sprint) => update is not null && UpdateMap.Read(update) is { DeletedAt: null } shown && shown.Sprint == sprint;

    private static bool IsKnown(BsonDocument? document, GuildId guild)
    {
        if (document is null)
            return false;
        return document.Number("guild") == guild.Value ? true : throw new UserError("One of these messages is kept for another server already.", "Nothing was imported.");
    }
}
