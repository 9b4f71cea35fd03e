using LiteDB;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Storage.LiteDb;

/// <summary>What is known of a photo, as a document.</summary>
internal static class PhotoMap
{
    /// <summary>Sprint, moment, photo: a sprint's photos, oldest first.</summary>
    public const string Place = "place";

    public const string Update = "update";

    public static BsonDocument Write(Photo photo)
    {
        var document = new BsonDocument { ["_id"] = photo.Id.Value };
        document.Put(Place, Key.Of(Key.Part(photo.Sprint.Value), Key.Part(photo.PostedAt.ToUnixTimeTicks()), Key.Part(photo.Id.Value)));
        document.Put("guild", photo.Guild.Value);
        document.Put("sprint", photo.Sprint.Value);
        document.Put("author", photo.Author.Value);
        document.Put("day", photo.Day);
        document.Put("fileName", photo.FileName);
        document.Put("contentType", photo.ContentType);
        document.Put("caption", photo.Caption);
        document.Put("topic", photo.Topic?.Value);
        document.Put(Update, photo.Update?.Value);
        document.Put("postedAt", photo.PostedAt);
        document.Put("deletedAt", photo.DeletedAt);
        return document;
    }

    public static Photo Read(BsonDocument document) => new()
    {
        Id = new PhotoId(document["_id"].AsInt64),
        Guild = new GuildId(document.Number("guild") ?? 0),
        Sprint = new SprintId(document.Number("sprint") ?? 0),
        Author = new UserId(document.Number("author") ?? 0),
        Day = document.Day("day") ?? default,
        FileName = document.Text("fileName") ?? "",
        ContentType = document.Text("contentType") ?? "application/octet-stream",
        Caption = document.Text("caption"),
        Topic = document.Number("topic") is { } topic ? new TopicId(topic) : null,
        Update = document.Number(Update) is { } update ? new UpdateId(update) : null,
        PostedAt = document.Instant("postedAt") ?? default,
        DeletedAt = document.Instant("deletedAt"),
    };
}
