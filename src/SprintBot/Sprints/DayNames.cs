using NodaTime;
using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>Days as people of a language call them: with their weekday, and with the word for them where they are near.</summary>
internal static class DayNames
{
    private static readonly Phrase Monday = new("sprints.monday", "Monday");
    private static readonly Phrase Tuesday = new("sprints.tuesday", "Tuesday");
    private static readonly Phrase Wednesday = new("sprints.wednesday", "Wednesday");
    private static readonly Phrase Thursday = new("sprints.thursday", "Thursday");
    private static readonly Phrase Friday = new("sprints.friday", "Friday");
    private static readonly Phrase Saturday = new("sprints.saturday", "Saturday");
    private static readonly Phrase Sunday = new("sprints.sunday", "Sunday");
    private static readonly Phrase Full = new("sprints.weekday-and-day", "{weekday} {day}");
    private static readonly Phrase Today = new("sprints.today", "Today, {day}");
    private static readonly Phrase Yesterday = new("sprints.yesterday", "Yesterday, {day}");
    private static readonly Phrase Tomorrow = new("sprints.tomorrow", "Tomorrow, {day}");

    /// <summary>Such as <c>Wednesday 2026-09-16</c>.</summary>
    public static Said WithWeekday(LocalDate day) => Full.With(("weekday", Weekday(day.DayOfWeek)), ("day", day));

    /// <summary>The same and, where it is near, such as <c>Yesterday, Wednesday 2026-09-16</c>.</summary>
    public static Said Of(LocalDate day, LocalDate today) => Period.DaysBetween(today, day) switch
    {
        0 => Today.With(("day", WithWeekday(day))),
        -1 => Yesterday.With(("day", WithWeekday(day))),
        1 => Tomorrow.With(("day", WithWeekday(day))),
        _ => WithWeekday(day),
    };

    private static Phrase Weekday(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => Monday,
        IsoDayOfWeek.Tuesday => Tuesday,
        IsoDayOfWeek.Wednesday => Wednesday,
        IsoDayOfWeek.Thursday => Thursday,
        IsoDayOfWeek.Friday => Friday,
        IsoDayOfWeek.Saturday => Saturday,
        _ => Sunday,
    };
}
