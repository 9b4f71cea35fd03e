using LiteDB;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class PhotoStore(DurableDatabase database) : IPhotoStore
{
    public Task<Photo> AddAsync(Photo photo, CancellationToken ct) => database.WriteAsync(db => Add(db, photo), ct);

    internal static Photo Add(LiteDatabase database, Photo photo)
    {
        if (database.Photos().FindById(photo.Id.Value) is { } known)
            return PhotoMap.Read(known);
        ErasedSprints.Refuse(database, photo.Sprint);
        var document = PhotoMap.Write(WithLivingTopic(database, photo));
        database.Photos().Insert(document);
        return PhotoMap.Read(document);
    }

    public Task<Photo?> ChangeAsync(GuildId guild, PhotoId id, Func<Photo, Photo> change, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            if (Find(db, guild, id) is not { } photo)
                return null;
            var changed = PhotoMap.Write(WithLivingTopic(db, change(photo)));
            db.Photos().Upsert(changed);
            DigestChangeMap.Note(db, guild, photo.Sprint, id.Value, photo.Day, PhotoMap.Read(changed).Day);
            return PhotoMap.Read(changed);
        }, ct);

    public Task<Photo?> FindAsync(GuildId guild, PhotoId id, CancellationToken ct) =>
        database.ReadAsync(db => Find(db, guild, id) is { DeletedAt: null } photo ? photo : null, ct);

    public Task<IReadOnlyList<Photo>> ListAsync(SprintId sprint, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<Photo>>(db => SprintReads.Photos(db, sprint), ct);

    /// <summary>Whether anything is known of a photo, deleted updates' included.</summary>
    public Task<bool> KnowsAsync(PhotoId id, CancellationToken ct) => database.ReadAsync(db => db.Photos().FindById(id.Value) is not null, ct);

    private static Photo? Find(LiteDatabase database, GuildId guild, PhotoId id) =>
        database.Photos().FindById(id.Value) is { } document && PhotoMap.Read(document) is var photo && photo.Guild == guild ? photo : null;

    private static Photo WithLivingTopic(LiteDatabase database, Photo photo) =>
        photo.Topic is { } topic ? photo with { Topic = TopicStore.Living(database, photo.Sprint, topic) } : photo;
}
