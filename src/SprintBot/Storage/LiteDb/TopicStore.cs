using LiteDB;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class TopicStore(DurableDatabase database) : ITopicStore
{
    public Task<Topic> AddAsync(Topic topic, CancellationToken ct) => database.WriteAsync(db => Add(db, topic), ct);

    public Task<Topic?> ChangeAsync(SprintId sprint, TopicId id, Func<Topic, Topic> change, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            if (Find(db, sprint, id) is not { } document)
                return null;
            var changed = TopicMap.Write(change(TopicMap.Read(document)));
            db.Topics().Upsert(changed);
            return TopicMap.Read(changed);
        }, ct);

    public Task<Topic?> MergeAsync(SprintId sprint, TopicId from, TopicId into, CancellationToken ct) => database.WriteAsync(
        db => from != into && Find(db, sprint, from) is { } first && Find(db, sprint, into) is { } second ? Merge(db, TopicMap.Read(first), TopicMap.Read(second)) : null, ct);

    public Task<TopicUse?> DeleteAsync(SprintId sprint, TopicId id, CancellationToken ct) => database.WriteAsync(
        db => Find(db, sprint, id) is { } document ? Delete(db, TopicMap.Read(document)) : null, ct);

    public Task<IReadOnlyList<Topic>> ListAsync(SprintId sprint, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<Topic>>(db => SprintReads.Topics(db, sprint), ct);

    /// <summary>Saves a topic unless the sprint has it, by id or by name; returns the one that the sprint then has.</summary>
    public static Topic Add(LiteDatabase database, Topic topic)
    {
        ErasedSprints.Refuse(database, topic.Sprint);
        var topics = database.Topics();
        var document = TopicMap.Write(topic);
        var known = Find(database, topic.Sprint, Living(database, topic.Sprint, topic.Id)) ?? topics.With(TopicMap.Named, document[TopicMap.Named]);
        if (known is not null)
            return TopicMap.Read(known);
        topics.Insert(document);
        return TopicMap.Read(document);
    }

    /// <summary>The topic itself or, where it was merged, the one in its place.</summary>
    public static TopicId Living(LiteDatabase database, SprintId sprint, TopicId topic)
    {
        while (database.Topics().FindById(TopicMap.IdOf(sprint, topic))?.Number(TopicMap.MergedInto) is { } into)
            topic = new TopicId(into);
        return topic;
    }

    private static BsonDocument? Find(LiteDatabase database, SprintId sprint, TopicId id) =>
        database.Topics().FindById(TopicMap.IdOf(sprint, id)) is { } document && !document.ContainsKey(TopicMap.MergedInto) ? document : null;

    private static TopicUse? Delete(LiteDatabase database, Topic topic)
    {
        var use = new TopicUse(
            OfTopic(database.Updates(), topic).Select(UpdateMap.Read).Count(update => update.DeletedAt is null),
            SprintReads.Photos(database, topic.Sprint).Count(photo => photo.Topic == topic.Id));
        if (!use.IsNone)
            return use;
        foreach (var update in database.Updates().Find(BsonExpression.Create("sprint = @0", topic.Sprint.Value)).Select(UpdateMap.Read).Where(update => Names(update, topic.Id)).ToList())
            database.Updates().Upsert(UpdateMap.Write(Without(update, topic.Id)));
        foreach (var photo in OfTopic(database.Photos(), topic).Select(PhotoMap.Read))
            database.Photos().Upsert(PhotoMap.Write(photo with { Topic = null }));
        database.Topics().Delete(TopicMap.IdOf(topic.Sprint, topic.Id));
        return use;
    }

    private static bool Names(Update update, TopicId topic) => update.Topic == topic || update.Earlier.Any(version => version.Topic == topic);

    private static Update Without(Update update, TopicId topic) => update with
    {
        Topic = update.Topic == topic ? null : update.Topic,
        Earlier = [.. update.Earlier.Select(version => version.Topic == topic ? version with { Topic = null } : version)],
    };

    private static Topic Merge(LiteDatabase database, Topic from, Topic into)
    {
        var whole = into with { Url = into.Url ?? from.Url, Kind = into.Kind ?? from.Kind, About = into.About ?? from.About };
        database.Topics().Upsert(TopicMap.WriteMerged(from, into.Id));
        database.Topics().Upsert(TopicMap.Write(whole));
        foreach (var update in OfTopic(database.Updates(), from).Select(UpdateMap.Read))
            database.Updates().Upsert(UpdateMap.Write(update with { Topic = into.Id }));
        foreach (var photo in OfTopic(database.Photos(), from).Select(PhotoMap.Read))
            database.Photos().Upsert(PhotoMap.Write(photo with { Topic = into.Id }));
        return whole;
    }

    /// <summary>What belongs to a topic, deleted or not. Merging is rare, so reading all is good enough.</summary>
    private static List<BsonDocument> OfTopic(ILiteCollection<BsonDocument> collection, Topic topic) =>
        [.. collection.Find(BsonExpression.Create("topic = @0", topic.Id.Value)).Where(document => document.Number("sprint") == topic.Sprint.Value)];
}
