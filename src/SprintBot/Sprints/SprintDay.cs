using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SprintBot.Interactions;

namespace SprintBot.Sprints;

/// <summary>A calendar day in the sprint's time zone that ends at 04:00 on the next morning's clocks, whatever the clocks did that night.</summary>
public static class SprintDay
{
    private const int EveningEndsAt = 4;

    /// <summary>The sprint day that an instant belongs to.</summary>
    public static LocalDate Of(Instant instant, Sprint sprint)
    {
        var local = instant.InZone(DateTimeZoneProviders.Tzdb[sprint.TimeZone]);
        if (local.Hour >= EveningEndsAt)
            return local.Date;
        var midnight = local.Zone.AtStartOfDay(local.Date).ToInstant();
        return midnight.Minus(Duration.Epsilon).InZone(local.Zone).Date; // not Date - 1: Samoa once left a day out
    }

    /// <summary>Whether a time of day belongs to the evening before.</summary>
    public static bool IsNight(LocalTime time) => time.Hour < EveningEndsAt;

    /// <summary>The day an update counts for when its author names none: today, held within the sprint and a week after it.</summary>
    /// <exception cref="UserError">The sprint was over long ago, so only its author knows the day.</exception>
    public static LocalDate WhenNoneIsNamed(Instant now, Sprint sprint)
    {
        var today = Of(now, sprint);
        if (today < sprint.Start)
            return sprint.Start;
        if (sprint.End is not { } end || today <= end)
            return today;
        if (today <= end.PlusDays(SprintRules.DaysForLateUpdates))
            return end;
        throw new UserError($"{sprint.Name} went from {Show(sprint.Start)} to {Show(end)}, and today is not one of its days.",
            $"Name the day, such as `day:{Show(end)}`.");
    }

    /// <summary>Reads a day as people name it: <c>today</c>, <c>yesterday</c>, a weekday (the last one that was), or <c>2026-09-14</c>.</summary>
    /// <exception cref="UserError">It is no day, or not one of the sprint's.</exception>
    public static LocalDate Named(string text, Instant now, Sprint sprint)
    {
        var today = Of(now, sprint);
        var day = Parse(text.Trim(), today)
            ?? throw new UserError($"“{text.Trim()}” is not a day.", $"Write `today`, `yesterday`, a weekday, or a date such as `{Show(sprint.Start)}`.");
        var last = LastThatCanBeNamed(sprint, today);
        if (day >= sprint.Start && day <= last)
            return day;
        throw new UserError($"{Show(day)} is not a day of {sprint.Name}.", $"Its days so far go from {Show(sprint.Start)} to {Show(last)}.");
    }

    /// <summary>The days that <see cref="Named"/> takes, newest first.</summary>
    public static IEnumerable<LocalDate> Days(Sprint sprint, Instant now)
    {
        for (var day = LastThatCanBeNamed(sprint, Of(now, sprint)); day >= sprint.Start; day = day.PlusDays(-1))
            yield return day;
    }

    /// <summary>A day as this bot writes it: <c>2026-09-14</c>.</summary>
    public static string Show(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate LastThatCanBeNamed(Sprint sprint, LocalDate today) =>
        sprint.End ?? (today < sprint.Start ? sprint.Start : today);

    private static LocalDate? Parse(string text, LocalDate today)
    {
        if (text.Equals("today", StringComparison.OrdinalIgnoreCase))
            return today;
        if (text.Equals("yesterday", StringComparison.OrdinalIgnoreCase))
            return today.PlusDays(-1);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day })
            return day;
        return Weekday(text) is { } weekday ? LastWas(weekday, today) : null;
    }

    private static IsoDayOfWeek? Weekday(string text)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        for (var index = 0; index < 7; index++)
            if (text.Equals(names.DayNames[index], StringComparison.OrdinalIgnoreCase) || text.Equals(names.AbbreviatedDayNames[index], StringComparison.OrdinalIgnoreCase))
                return index == 0 ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)index;
        return null;
    }

    private static LocalDate LastWas(IsoDayOfWeek weekday, LocalDate today) => today.DayOfWeek == weekday ? today : today.Previous(weekday);
}
