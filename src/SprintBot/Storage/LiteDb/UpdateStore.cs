using LiteDB;
using NodaTime;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class UpdateStore(DurableDatabase database) : IUpdateStore
{
    public Task<Update> AddAsync(Posting posting, CancellationToken ct) => database.WriteAsync(db => Add(db, posting), ct);

    public Task<Update?> ChangeAsync(GuildId guild, UpdateId id, Func<Update, Update> change, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            if (Find(db, guild, id) is not { } update)
                return null;
            var document = UpdateMap.Write(WithLivingTopic(db, change(update)));
            db.Updates().Upsert(document);
            var changed = UpdateMap.Read(document);
            TakePhotosAlong(db, update, changed);
            DigestChangeMap.Note(db, guild, changed.Sprint, id.Value, update.Day, changed.Day);
            return changed;
        }, ct);

    public Task<Update?> FindAsync(GuildId guild, UpdateId id, CancellationToken ct) =>
        database.ReadAsync(db => Find(db, guild, id) is { DeletedAt: null } update ? update : null, ct);

    public Task<IReadOnlyList<Update>> ListAsync(SprintId sprint, UserId? author, LocalDate? day, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<Update>>(db => SprintReads.Updates(db, sprint, author, day), ct);

    private static Update Add(LiteDatabase database, Posting posting)
    {
        if (database.Updates().FindById(posting.Update.Id.Value) is { } known)
            return UpdateMap.Read(known);
        ErasedSprints.Refuse(database, posting.Update.Sprint);
        if (posting.Update is { PostedBy: not null, Author: var author } && DerivedIds.IsOffDiscord(author) && SprinterStore.Find(database, posting.Update.Guild, author) is null)
            throw OnBehalf.Gone(); // who arrived meanwhile
        var topic = posting.NewTopic is { } wanted ? TopicStore.Add(database, wanted).Id : posting.Update.Topic;
        foreach (var person in posting.People)
            SprinterStore.See(database, person);
        var document = UpdateMap.Write(WithLivingTopic(database, posting.Update with { Topic = topic }));
        database.Updates().Insert(document);
        foreach (var photo in posting.Photos)
            PhotoStore.Add(database, photo with { Update = posting.Update.Id, Topic = topic });
        return UpdateMap.Read(document);
    }

    /// <summary>No key leads from an update to its photos, so all of the sprint's are read, but only when an update moves, goes or comes.</summary>
    private static void TakePhotosAlong(LiteDatabase database, Update before, Update after)
    {
        if (before.Day == after.Day && before.Topic == after.Topic && before.DeletedAt == after.DeletedAt)
            return;
        foreach (var photo in database.Photos().Beginning(PhotoMap.Place, Key.Part(after.Sprint.Value)).Select(PhotoMap.Read).Where(photo => photo.Update == after.Id).ToList())
            TakeAlong(database, photo, UpdateRules.Along(photo, before, after));
    }

    private static void TakeAlong(LiteDatabase database, Photo before, Photo after)
    {
        database.Photos().Upsert(PhotoMap.Write(after));
        DigestChangeMap.Note(database, after.Guild, after.Sprint, after.Id.Value, before.Day, after.Day);
    }

    private static Update WithLivingTopic(LiteDatabase database, Update update) =>
        update.Topic is { } topic ? update with { Topic = TopicStore.Living(database, update.Sprint, topic) } : update;

    private static Update? Find(LiteDatabase database, GuildId guild, UpdateId id) =>
        database.Updates().FindById(id.Value) is { } document && UpdateMap.Read(document) is var update && update.Guild == guild ? update : null;
}
