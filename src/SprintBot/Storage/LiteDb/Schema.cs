using LiteDB;

namespace SprintBot.Storage.LiteDb;

/// <summary>The collections, their keys, and the version of all that, which the file carries with it.</summary>
internal static class Schema
{
    /// <summary>What brings a data file of any version to the newest.</summary>
    public static Migrations Migrations { get; } = new(AddIndexes, AddChecksums);

    public static ILiteCollection<BsonDocument> Sprints(this LiteDatabase database) => Of(database, "sprints");
    public static ILiteCollection<BsonDocument> Sprinters(this LiteDatabase database) => Of(database, "sprinters");
    public static ILiteCollection<BsonDocument> Topics(this LiteDatabase database) => Of(database, "topics");
    public static ILiteCollection<BsonDocument> Updates(this LiteDatabase database) => Of(database, "updates");
    public static ILiteCollection<BsonDocument> Digests(this LiteDatabase database) => Of(database, "digests");
    public static ILiteCollection<BsonDocument> Templates(this LiteDatabase database) => Of(database, "templates");
    public static ILiteCollection<BsonDocument> Reminders(this LiteDatabase database) => Of(database, "reminders");
    public static ILiteCollection<BsonDocument> ReminderAttempts(this LiteDatabase database) => Of(database, "reminderAttempts");
    public static ILiteCollection<BsonDocument> Versions(this LiteDatabase database) => Of(database, "versions");
    public static ILiteCollection<BsonDocument> Photos(this LiteDatabase database) => Of(database, "photos");

    public static ILiteCollection<BsonDocument> Attendances(this LiteDatabase database) => Of(database, "attendances");

    public static ILiteCollection<BsonDocument> DigestChanges(this LiteDatabase database) => Of(database, "digestChanges");

    public static ILiteCollection<BsonDocument> RemovedServers(this LiteDatabase database) => Of(database, "goneServers");

    public static ILiteCollection<BsonDocument> KnownServers(this LiteDatabase database) => Of(database, "knownServers");

    public static ILiteCollection<BsonDocument> Erasures(this LiteDatabase database) => Of(database, "erasures");

    private static void AddIndexes(LiteDatabase database)
    {
        database.Sprints().EnsureIndex(SprintMap.Place, SprintMap.Place);
        database.Topics().EnsureIndex(TopicMap.Named, TopicMap.Named);
        database.Updates().EnsureIndex(UpdateMap.Place, UpdateMap.Place);
        database.Updates().EnsureIndex(UpdateMap.AuthorPlace, UpdateMap.AuthorPlace);
        database.Photos().EnsureIndex(PhotoMap.Place, PhotoMap.Place);
    }

    /// <summary>The documents stay as they are: see <see cref="ChecksummedPages"/>. An older SprintBot would write pages without checksums.</summary>
    private static void AddChecksums(LiteDatabase database)
    {
    }

    // Documents go in with the ids that Discord gave; LiteDB is never to make one up.
    private static ILiteCollection<BsonDocument> Of(LiteDatabase database, string name) => database.GetCollection(name, BsonAutoId.Int64);
}
