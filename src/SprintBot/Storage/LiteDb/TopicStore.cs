using LiteDB;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class TopicStore(DurableDatabase database) : ITopicStore
{
    public Task<Topic> AddAsync(Topic topic, CancellationToken ct) => database.WriteAsync(db => Add(db, topic), ct);

    public Task<Topic?> ChangeAsync(SprintId sprint, TopicId id, Func<Topic, Topic> change, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            if (db.Topics().FindById(TopicMap.IdOf(sprint, id)) is not { } document)
                return null;
            var changed = TopicMap.Write(change(TopicMap.Read(document)));
            db.Topics().Upsert(changed);
            return TopicMap.Read(changed);
        }, ct);

    public Task<IReadOnlyList<Topic>> ListAsync(SprintId sprint, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<Topic>>(db => SprintReads.Topics(db, sprint), ct);

    /// <summary>Saves a topic unless the sprint has it, by id or by name; returns the one that the sprint then has.</summary>
    public static Topic Add(LiteDatabase database, Topic topic)
    {
        var topics = database.Topics();
        var document = TopicMap.Write(topic);
        var known = topics.FindById(document["_id"]) ?? topics.With(TopicMap.Named, document[TopicMap.Named]);
        if (known is not null)
            return TopicMap.Read(known);
        topics.Insert(document);
        return TopicMap.Read(document);
    }
}
