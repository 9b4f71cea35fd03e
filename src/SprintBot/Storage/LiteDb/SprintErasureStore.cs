using LiteDB;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class SprintErasureStore(DurableDatabase database, Erasures erasures) : ISprintErasureStore
{
    public Task<SprintContents?> CountAsync(GuildId guild, SprintId sprint, CancellationToken ct) =>
        database.ReadAsync(db => SprintReads.Find(db, guild, sprint) is null ? null : Count(db, sprint), ct);

    public async Task<SprintContents?> EraseAsync(GuildId guild, SprintId sprint, CancellationToken ct)
    {
        var contents = await database.WriteAsync(
            db =>
            {
                if (SprintReads.Find(db, guild, sprint) is null)
                    return null;
                var counted = Count(db, sprint);
                Erasures.Begin(db, sprint.Value, Erase(db, sprint)); // what stays of it refuses what comes later
                return counted;
            }, ct);
        await erasures.FinishAsync(ct);
        return contents;
    }

    private static SprintContents Count(LiteDatabase database, SprintId sprint)
    {
        var updates = OfSprint(database.Updates(), sprint).Select(UpdateMap.Read).ToList();
        return new SprintContents(
            updates.Count,
            OfSprint(database.Photos(), sprint).Count,
            SprintReads.Topics(database, sprint).Count,
            OfSprint(database.Versions(), sprint).Count,
            updates.SelectMany(update => update.With.Prepend(update.Author)).Distinct().Count());
    }

    /// <returns>The photos whose files are to go.</returns>
    private static List<PhotoId> Erase(LiteDatabase database, SprintId sprint)
    {
        var photos = OfSprint(database.Photos(), sprint).ConvertAll(photo => new PhotoId(photo["_id"].AsInt64));
        foreach (var collection in new[] { database.Updates(), database.Photos(), database.Versions() })
            foreach (var document in OfSprint(collection, sprint))
                collection.Delete(document["_id"]);
        foreach (var collection in new[] { database.Topics(), database.Digests(), database.DigestChanges(), database.ReminderAttempts() })
            foreach (var document in collection.Beginning("_id", Key.Part(sprint.Value)).ToList())
                collection.Delete(document["_id"]);
        database.Sprints().Delete(sprint.Value);
        return photos;
    }

    /// <summary>All of a sprint, deleted or not. No key leads there, so it reads the whole collection, which is rare.</summary>
    private static List<BsonDocument> OfSprint(ILiteCollection<BsonDocument> collection, SprintId sprint) => [.. collection.Find(BsonExpression.Create("sprint = @0", sprint.Value))];
}
