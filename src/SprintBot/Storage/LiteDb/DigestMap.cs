using LiteDB;
using SprintBot.Digests;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>A digest on its way as a document. Its id is sprint, day and, where it tells of something else than the day, its kind.</summary>
internal static class DigestMap
{
    public static string IdOf(DigestKey key)
    {
        var ofDay = Key.Of(Key.Part(key.Sprint.Value), Key.Part(key.Day));
        return key.Kind == DigestKind.Day ? ofDay : Key.Of(ofDay, Key.Part((long)key.Kind));
    }

    public static BsonDocument Write(DigestPosting posting)
    {
        var document = new BsonDocument { ["_id"] = IdOf(posting.Key) };
        document.Put("sprint", posting.Sprint.Value);
        document.Put("day", posting.Day);
        if (posting.Kind != DigestKind.Day)
            document.Put("kind", (long)posting.Kind);
        document.Put("channel", posting.Channel.Value);
        document["known"] = new BsonArray(posting.Known.Select(id => new BsonValue(id)));
        document.Put("state", (long)posting.State);
        document["messages"] = new BsonArray(posting.Messages.Select(Write));
        document.Put("hasThread", posting.HasThread);
        document.Put("problem", posting.Problem);
        document.Put("note", posting.Note);
        document.Put("outdated", posting.Outdated);
        document.Put("tryAgainAt", posting.TryAgainAt);
        if (posting.HasToldOrganiser)
            document.Put("toldOrganiser", true);
        return document;
    }

    public static DigestPosting Read(BsonDocument document) => new()
    {
        Sprint = new SprintId(document.Number("sprint") ?? 0),
        Day = document.Day("day") ?? default,
        Kind = (DigestKind)(document.Number("kind") ?? 0),
        Channel = new ChannelId(document.Number("channel") ?? 0),
        Known = [.. document.List("known").Select(id => id.AsInt64)],
        State = (DigestState)(document.Number("state") ?? 0),
        Messages = [.. document.List("messages").Select(message => ReadMessage(message.AsDocument))],
        HasThread = document.Flag("hasThread") ?? false,
        Problem = document.Text("problem"),
        Note = document.Text("note"),
        Outdated = document.Text("outdated"),
        TryAgainAt = document.Instant("tryAgainAt"),
        HasToldOrganiser = document.Flag("toldOrganiser") ?? false,
    };

    private static BsonDocument Write(DigestMessage message)
    {
        var document = new BsonDocument();
        document.Put("content", message.Content);
        document["photos"] = new BsonArray(message.Photos.Select(photo => new BsonValue(photo.Value)));
        document.Put("hasDrawing", message.HasDrawing);
        document.Put("nonce", message.Nonce);
        document.Put("attemptedAt", message.AttemptedAt);
        document.Put("sentAs", message.SentAs);
        return document;
    }

    private static DigestMessage ReadMessage(BsonDocument document) => new(
        document.Text("content") ?? "",
        [.. document.List("photos").Select(photo => new PhotoId(photo.AsInt64))],
        document.Flag("hasDrawing") ?? false,
        document.Text("nonce") ?? "")
    {
        AttemptedAt = document.Instant("attemptedAt"),
        SentAs = document.Number("sentAs"),
    };
}
