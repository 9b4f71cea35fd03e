using LiteDB;
using NodaTime;
using NodaTime.Text;

namespace SprintBot.Storage.LiteDb;

/// <summary>How values lie in documents: ids and ticks as Int64, days as ISO text. Null is an absent field, and an absent field is null.</summary>
internal static class Fields
{
    public static void Put(this BsonDocument document, string field, string? text)
    {
        if (text is not null)
            document[field] = WellFormed.Text(text);
    }

    public static void Put(this BsonDocument document, string field, long? number)
    {
        if (number is { } value)
            document[field] = value;
    }

    public static void Put(this BsonDocument document, string field, bool? flag)
    {
        if (flag is { } value)
            document[field] = value;
    }

    public static void Put(this BsonDocument document, string field, LocalDate? day) =>
        document.Put(field, day is { } value ? LocalDatePattern.Iso.Format(value) : null);

    /// <summary>An instant in ticks since 1970, which is finer than Discord tells them.</summary>
    public static void Put(this BsonDocument document, string field, Instant? instant) =>
        document.Put(field, instant?.ToUnixTimeTicks());

    public static string? Text(this BsonDocument document, string field) =>
        document.TryGetValue(field, out var value) && value.IsString ? value.AsString : null;

    public static long? Number(this BsonDocument document, string field) =>
        document.TryGetValue(field, out var value) && value.IsNumber ? value.AsInt64 : null;

    public static bool? Flag(this BsonDocument document, string field) =>
        document.TryGetValue(field, out var value) && value.IsBoolean ? value.AsBoolean : null;

    public static LocalDate? Day(this BsonDocument document, string field) =>
        document.Text(field) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    public static Instant? Instant(this BsonDocument document, string field) =>
        document.Number(field) is { } ticks ? NodaTime.Instant.FromUnixTimeTicks(ticks) : null;

    public static IEnumerable<BsonValue> List(this BsonDocument document, string field) =>
        document.TryGetValue(field, out var value) && value.IsArray ? value.AsArray : [];
}
