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
        var document = PhotoMap.Write(photo.Topic is { } topic ? photo with { Topic = TopicStore.Living(database, photo.Sprint, topic) } : photo);
        database.Photos().Insert(document);
        return PhotoMap.Read(document);
    }

    public Task<IReadOnlyList<Photo>> ListAsync(SprintId sprint, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<Photo>>(db => SprintReads.Photos(db, sprint), ct);

    /// <summary>Whether anything is known of a photo, deleted updates' included.</summary>
    public Task<bool> KnowsAsync(PhotoId id, CancellationToken ct) => database.ReadAsync(db => db.Photos().FindById(id.Value) is not null, ct);
}
