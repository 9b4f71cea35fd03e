using System.Security.Cryptography;
using System.Text;
using LiteDB;
using SprintBot.Markup;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Storage.LiteDb;

/// <summary>A topic as a document. Its id is sprint, topic.</summary>
internal static class TopicMap
{
    /// <summary>Sprint, name as names are compared: hashed, since a key has room for 1,023 bytes.</summary>
    public const string Named = "named";

    /// <summary>The topic that has taken this one's place: it has no name then, and is no topic any more, but updates on their way still find the other.</summary>
    public const string MergedInto = "mergedInto";

    public static string IdOf(SprintId sprint, TopicId topic) => Key.Of(Key.Part(sprint.Value), Key.Part(topic.Value));

    public static string NamedKey(SprintId sprint, string name)
    {
        var compared = NameKey.Of(WellFormed.Text(name));
        return Key.Of(Key.Part(sprint.Value), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(compared))));
    }

    public static BsonDocument Write(Topic topic)
    {
        var document = new BsonDocument { ["_id"] = IdOf(topic.Sprint, topic.Id) };
        document.Put(Named, NamedKey(topic.Sprint, topic.Name));
        document.Put("topic", topic.Id.Value);
        document.Put("sprint", topic.Sprint.Value);
        document.Put("name", topic.Name);
        document.Put("url", topic.Url);
        document.Put("kind", topic.Kind);
        document.Put("about", topic.About);
        return document;
    }

    public static BsonDocument WriteMerged(Topic topic, TopicId into)
    {
        var document = new BsonDocument { ["_id"] = IdOf(topic.Sprint, topic.Id) };
        document.Put("topic", topic.Id.Value);
        document.Put("sprint", topic.Sprint.Value);
        document.Put(MergedInto, into.Value);
        return document;
    }

    public static Topic Read(BsonDocument document) => new()
    {
        Id = new TopicId(document.Number("topic") ?? 0),
        Sprint = new SprintId(document.Number("sprint") ?? 0),
        Name = document.Text("name") ?? "",
        Url = document.Text("url"),
        Kind = document.Text("kind"),
        About = document.Text("about"),
    };
}
