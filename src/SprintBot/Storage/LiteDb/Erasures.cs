using LiteDB;
using SprintBot.Photos;

namespace SprintBot.Storage.LiteDb;

/// <summary>
/// What is left to do after people were erased: their photos' files, and the room in the data file where their words still lie. It is saved in the step that
/// erases, so that a kill or a full disk puts it off and loses none of it.
/// </summary>
internal sealed class Erasures(DurableDatabase database, PhotoFolder folder)
{
    private const string Photos = "photos";
    private const string IsOpen = "isOpen";

    /// <summary>Whether that question was answered before.</summary>
    public static bool Knows(LiteDatabase database, long question) => database.Erasures().FindById(question) is not null;

    /// <summary>Notes, in the step that erases, what is to be done after it.</summary>
    public static void Begin(LiteDatabase database, long question, IEnumerable<PhotoId> photos) => database.Erasures().Insert(new BsonDocument
    {
        ["_id"] = question,
        [Photos] = new BsonArray(photos.Select(photo => new BsonValue(photo.Value))),
        [IsOpen] = true,
    });

    /// <summary>Does what is left to do; returns when nothing of those people is in the bot's files.</summary>
    /// <exception cref="StorageException">The disk refuses; the next call goes on.</exception>
    public async Task FinishAsync(CancellationToken ct)
    {
        var open = await database.ReadAsync(db => db.Erasures().FindAll().Where(erasure => erasure.Flag(IsOpen) == true).ToList(), ct);
        if (open.Count == 0)
            return;
        foreach (var photo in open.SelectMany(erasure => erasure.List(Photos)))
            folder.Delete(new PhotoId(photo.AsInt64));
        await database.CompactAsync(ct);
        await database.WriteAsync(db => db.Erasures().Upsert(open.Select(erasure => new BsonDocument { ["_id"] = erasure["_id"] })), ct);
    }
}
