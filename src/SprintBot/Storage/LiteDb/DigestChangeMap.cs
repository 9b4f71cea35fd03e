using LiteDB;
using NodaTime;
using SprintBot.Digests;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>A change that a digest in its channel does not have yet, as a document. Its id is sprint, mark.</summary>
internal static class DigestChangeMap
{
    /// <summary>Notes a change, in the step that saves it, where the sprint has a digest; each has a document of its own, so that none is struck off with another.</summary>
    public static void Note(LiteDatabase database, GuildId guild, SprintId sprint, long entry, params IReadOnlyList<LocalDate> days)
    {
        if (database.Digests().Beginning("_id", Key.Part(sprint.Value)).Any())
            database.DigestChanges().Insert(Write(new DigestChange(Random.Shared.NextInt64(), guild, sprint, entry, [.. days.Distinct()])));
    }

    public static string IdOf(DigestChange change) => Key.Of(Key.Part(change.Sprint.Value), Key.Part(change.Mark));

    public static DigestChange Read(BsonDocument document) => new(
        document.Number("mark") ?? 0,
        new GuildId(document.Number("guild") ?? 0),
        new SprintId(document.Number("sprint") ?? 0),
        document.Number("entry") ?? 0,
        [.. document.List("days").Select(day => NodaTime.Text.LocalDatePattern.Iso.Parse(day.AsString).Value)]);

    private static BsonDocument Write(DigestChange change)
    {
        var document = new BsonDocument { ["_id"] = IdOf(change) };
        document.Put("mark", change.Mark);
        document.Put("guild", change.Guild.Value);
        document.Put("sprint", change.Sprint.Value);
        document.Put("entry", change.Entry);
        document["days"] = new BsonArray(change.Days.Select(day => new BsonValue(NodaTime.Text.LocalDatePattern.Iso.Format(day))));
        return document;
    }
}
