using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;

namespace SprintBot.Moving;

/// <summary>Single values of a sprint file. What can't be read is damage, and told with the place.</summary>
internal static class KeptValues
{
    /// <exception cref="SprintFileException">It is none.</exception>
    public static Instant? Moment(string? text, string where) => Read(text, InstantPattern.ExtendedIso, "moment", where);

    /// <exception cref="SprintFileException">It is none.</exception>
    public static LocalDate? Day(string? text, string where) => Read(text, LocalDatePattern.Iso, "day", where);

    /// <exception cref="SprintFileException">It is none.</exception>
    public static LocalTime? Time(string? text, string where) => Read(text, LocalTimePattern.ExtendedIso, "time of day", where);

    /// <exception cref="SprintFileException">It is none.</exception>
    public static long? Id(string? text, string where)
    {
        if (text is null)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw Damage(text, "id of Discord's", where);
    }

    /// <exception cref="SprintFileException">It is none.</exception>
    public static UserId? User(string? text, string where) => Id(text, where) is { } id ? new UserId(id) : null;

    public static SprintFileException Damage(string? text, string what, string where) => new($"it is damaged: {where} has “{Markup.TypedText.OneLine(text ?? "")}”, which is no {what}.");

    private static T? Read<T>(string? text, IPattern<T> pattern, string what, string where)
        where T : struct
    {
        if (text is null)
            return null;
        return pattern.Parse(text) is { Success: true, Value: var value } ? value : throw Damage(text, what, where);
    }
}
