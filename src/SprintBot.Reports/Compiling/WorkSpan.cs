using System.Globalization;
using NodaTime;

namespace SprintBot.Reports.Compiling;

/// <summary>How long somebody worked on something, as a sprint's days tell it.</summary>
internal static class WorkSpan
{
    /// <summary><c>on Tuesday</c>, or <c>on 5 November</c> in a sprint of more than a week: where all was posted on one of several days on which its teller posted. Else null.</summary>
    /// <param name="days">The days of what is told, in any order.</param>
    /// <param name="daysOfTeller">On how many days its teller posted anything.</param>
    /// <param name="first">The sprint's first day.</param>
    /// <param name="last">Its last.</param>
    public static string? Day(IReadOnlyList<LocalDate> days, int daysOfTeller, LocalDate first, LocalDate last)
    {
        if (daysOfTeller < 2 || days.Distinct().Take(2).Count() != 1 || days[0] < first || days[0] > last)
            return null;
        return Period.DaysBetween(first, last) < 7 ? $"on {days[0].DayOfWeek}" : $"on {days[0].ToString("d MMMM", CultureInfo.InvariantCulture)}";
    }

    /// <summary><c>the whole sprint</c>, <c>most of the sprint</c>, <c>three days</c>, <c>a couple of days</c>; null for a day, or where nothing is known.</summary>
    /// <param name="days">The days of a person's updates, in any order.</param>
    /// <param name="first">The sprint's first day.</param>
    /// <param name="last">Its last.</param>
    public static string? Of(IReadOnlyList<LocalDate> days, LocalDate first, LocalDate last)
    {
        var own = days.Distinct().Order().ToList();
        var all = Period.DaysBetween(first, last) + 1;
        return own.Count switch
        {
            <= 1 => null,
            _ when own.Count >= 3 && own.Count * 5 >= all * 3 && Period.DaysBetween(first, own[0]) <= 1 && Period.DaysBetween(own[^1], last) <= 1 => "the whole sprint",
            _ when own.Count >= 3 && own.Count * 2 >= all => "most of the sprint",
            2 => Period.DaysBetween(own[0], own[1]) == 1 ? "a couple of days" : null,
            <= 12 => $"{Words.ReportWords.Number(own.Count)} days",
            _ => null,
        };
    }
}
