using LiteDB;
using SprintBot.Photos;
using SprintBot.Servers;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>Counts and erases all documents of a server, within one job.</summary>
internal sealed class ServerEraser(LiteDatabase database, GuildId guild)
{
    private readonly List<Sprint> sprints = SprintReads.Sprints(database, guild);

    public ServerFigures Count() => new(
        sprints.Count,
        SprintReads.OfServer(database.Updates(), guild).Count(),
        SprintReads.OfServer(database.Photos(), guild).Count(),
        OfSprints(database.Topics()).Count,
        OfServer(database.Sprinters()).Count,
        SprintReads.OfServer(database.Versions(), guild).Count(),
        OfServer(database.Templates()).Count,
        OfServer(database.Reminders()).Count);

    /// <returns>The photos whose files are to go.</returns>
    public IReadOnlyList<PhotoId> Erase()
    {
        var photos = SprintReads.OfServer(database.Photos(), guild).Select(photo => new PhotoId(photo["_id"].AsInt64)).ToList();
        foreach (var collection in new[] { database.Topics(), database.Digests(), database.DigestChanges(), database.ReminderAttempts(), database.Attendances() })
            Delete(collection, OfSprints(collection));
        foreach (var collection in new[] { database.Sprinters(), database.Templates(), database.Reminders() })
            Delete(collection, OfServer(collection));
        foreach (var collection in new[] { database.Updates(), database.Photos(), database.Versions(), database.ReminderAttempts(), database.Attendances(), database.Sprints() })
            Delete(collection, [.. SprintReads.OfServer(collection, guild)]);
        return photos;
    }

    private List<BsonDocument> OfSprints(ILiteCollection<BsonDocument> collection) => [.. sprints.SelectMany(sprint => collection.Beginning("_id", Key.Part(sprint.Id.Value)))];

    private List<BsonDocument> OfServer(ILiteCollection<BsonDocument> collection) => [.. collection.Beginning("_id", Key.Part(guild.Value))];

    private static void Delete(ILiteCollection<BsonDocument> collection, List<BsonDocument> documents)
    {
        foreach (var document in documents)
            collection.Delete(document["_id"]);
    }
}
