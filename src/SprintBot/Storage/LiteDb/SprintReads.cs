using LiteDB;
using SprintBot.Digests;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Storage.LiteDb;

/// <summary>Reads that more than one store makes.</summary>
internal static class SprintReads
{
    /// <summary>The sprint, if it is that server's.</summary>
    public static Sprint? Find(LiteDatabase database, GuildId guild, SprintId id) =>
        database.Sprints().FindById(id.Value) is { } document && SprintMap.Read(document) is var sprint && sprint.Guild == guild ? sprint : null;

    /// <summary>A server's sprints in the order they were started.</summary>
    public static List<Sprint> Sprints(LiteDatabase database, GuildId guild) =>
        [.. database.Sprints().Beginning(SprintMap.Place, Key.Part(guild.Value)).Select(SprintMap.Read)];

    public static List<Sprinter> People(LiteDatabase database, GuildId guild) =>
        [.. database.Sprinters().Beginning("_id", Key.Part(guild.Value)).Select(SprinterMap.Read)];

    public static List<Topic> Topics(LiteDatabase database, SprintId sprint) =>
        [.. database.Topics().Beginning("_id", Key.Part(sprint.Value)).Where(document => !document.ContainsKey(TopicMap.MergedInto)).Select(TopicMap.Read)];

    public static List<Update> Updates(LiteDatabase database, SprintId sprint, UserId? author, NodaTime.LocalDate? day)
    {
        var field = author is null ? UpdateMap.Place : UpdateMap.AuthorPlace;
        var parts = Key.Part(sprint.Value);
        if (author is { } user)
            parts = Key.Of(parts, Key.Part(user.Value));
        if (day is { } date)
            parts = Key.Of(parts, Key.Part(date));
        return [.. database.Updates().Beginning(field, parts).Select(UpdateMap.Read)];
    }

    /// <summary>A photo whose update is missing is kept: only a deletion, its own or its update's, takes it out.</summary>
    public static List<Photo> Photos(LiteDatabase database, SprintId sprint)
    {
        var photos = database.Photos().Beginning(PhotoMap.Place, Key.Part(sprint.Value)).Select(PhotoMap.Read).Where(photo => photo.DeletedAt is null).ToList();
        var deleted = photos.Select(photo => photo.Update).OfType<UpdateId>().Distinct().Where(update => IsDeleted(database, update)).ToHashSet();
        return photos.FindAll(photo => photo.Update is not { } update || !deleted.Contains(update));
    }

    /// <summary>A sprint's digests by day.</summary>
    public static List<DigestPosting> Digests(LiteDatabase database, SprintId sprint) => [.. database.Digests().Beginning("_id", Key.Part(sprint.Value)).Select(DigestMap.Read)];

    /// <summary>A sprint's drafts from the first to the last.</summary>
    public static IEnumerable<BsonDocument> Versions(LiteDatabase database, GuildId guild, SprintId sprint) =>
        database.Versions().Beginning("_id", Key.Part(sprint.Value)).Where(document => document.Number("guild") == guild.Value);

    /// <summary>All of a collection that is a server's, deleted or not. No key leads there, so it reads the whole collection.</summary>
    public static IEnumerable<BsonDocument> OfServer(ILiteCollection<BsonDocument> collection, GuildId guild) =>
        collection.Find(BsonExpression.Create("guild = @0", guild.Value));

    private static bool IsDeleted(LiteDatabase database, UpdateId id) =>
        database.Updates().FindById(id.Value) is { } document && document.Instant(UpdateMap.DeletedAt) is not null;
}
