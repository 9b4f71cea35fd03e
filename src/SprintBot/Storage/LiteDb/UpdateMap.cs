using LiteDB;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Storage.LiteDb;

/// <summary>An update as a document. One that was deleted has no places, so lists never read it.</summary>
internal static class UpdateMap
{
    /// <summary>Sprint, day, update.</summary>
    public const string Place = "place";

    /// <summary>Sprint, author, day, update.</summary>
    public const string AuthorPlace = "authorPlace";

    public const string DeletedAt = "deletedAt";

    public static BsonDocument Write(Update update)
    {
        var document = new BsonDocument { ["_id"] = update.Id.Value };
        if (update.DeletedAt is null)
            PutPlaces(document, update);
        document.Put("guild", update.Guild.Value);
        document.Put("sprint", update.Sprint.Value);
        document.Put("author", update.Author.Value);
        document.Put("postedBy", update.PostedBy?.Value);
        document.Put("day", update.Day);
        document.Put("text", update.Text);
        document.Put("topic", update.Topic?.Value);
        document["with"] = new BsonArray(update.With.Select(user => new BsonValue(user.Value)));
        document.Put("status", (long?)update.Status);
        document.Put("next", update.Next);
        document.Put("blockers", update.Blockers);
        document["mentions"] = new BsonArray(update.Mentions.Select(Write));
        document.Put("messageLink", update.MessageLink);
        document.Put("postedAt", update.PostedAt);
        document.Put("editedAt", update.EditedAt);
        if (update.Earlier.Count > 0)
            document["earlier"] = new BsonArray(update.Earlier.Select(Write));
        document.Put(DeletedAt, update.DeletedAt);
        return document;
    }

    public static Update Read(BsonDocument document) => new()
    {
        Id = new UpdateId(document["_id"].AsInt64),
        Guild = new GuildId(document.Number("guild") ?? 0),
        Sprint = new SprintId(document.Number("sprint") ?? 0),
        Author = new UserId(document.Number("author") ?? 0),
        PostedBy = document.Number("postedBy") is { } poster ? new UserId(poster) : null,
        Day = document.Day("day") ?? default,
        Text = document.Text("text") ?? "",
        Topic = document.Number("topic") is { } topic ? new TopicId(topic) : null,
        With = [.. document.List("with").Select(user => new UserId(user.AsInt64))],
        Status = (UpdateStatus?)document.Number("status"),
        Next = document.Text("next"),
        Blockers = document.Text("blockers"),
        Mentions = [.. document.List("mentions").Select(mention => ReadMention(mention.AsDocument))],
        MessageLink = document.Text("messageLink"),
        PostedAt = document.Instant("postedAt") ?? default,
        EditedAt = document.Instant("editedAt"),
        Earlier = [.. document.List("earlier").Select(version => ReadVersion(version.AsDocument))],
        DeletedAt = document.Instant(DeletedAt),
    };

    private static void PutPlaces(BsonDocument document, Update update)
    {
        var (sprint, author) = (Key.Part(update.Sprint.Value), Key.Part(update.Author.Value));
        var (day, id) = (Key.Part(update.Day), Key.Part(update.Id.Value));
        document.Put(Place, Key.Of(sprint, day, id));
        document.Put(AuthorPlace, Key.Of(sprint, author, day, id));
    }

    private static BsonDocument Write(UpdateVersion version)
    {
        var document = new BsonDocument();
        document.Put("day", version.Day);
        document.Put("text", version.Text);
        document.Put("topic", version.Topic?.Value);
        document["with"] = new BsonArray(version.With.Select(user => new BsonValue(user.Value)));
        document.Put("status", (long?)version.Status);
        document.Put("next", version.Next);
        document.Put("blockers", version.Blockers);
        document.Put("replacedAt", version.ReplacedAt);
        return document;
    }

    private static UpdateVersion ReadVersion(BsonDocument document) => new(
        document.Day("day") ?? default,
        document.Text("text") ?? "",
        document.Number("topic") is { } topic ? new TopicId(topic) : null,
        [.. document.List("with").Select(user => new UserId(user.AsInt64))],
        (UpdateStatus?)document.Number("status"),
        document.Text("next"),
        document.Text("blockers"),
        document.Instant("replacedAt") ?? default);

    private static BsonDocument Write(SeenMention mention)
    {
        var document = new BsonDocument();
        document.Put("kind", (long)mention.Kind);
        document.Put("id", mention.Id);
        document.Put("name", mention.Name);
        return document;
    }

    private static SeenMention ReadMention(BsonDocument document) =>
        new((MentionKind)(document.Number("kind") ?? 0), document.Number("id") ?? 0, document.Text("name") ?? "");
}
