using NodaTime;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>The days that a report is about.</summary>
internal static class ReportDays
{
    /// <summary>The sprint's last day or, while nobody has said when that is, the last that has an update.</summary>
    public static LocalDate Last(SprintRecord record) => record.Sprint.End
        ?? record.Updates.Select(update => update.Day).Append(record.Sprint.Start).Max();

    /// <summary>All days in their order: those with something to tell one by one, those without in runs. After the last one told nobody can say that it was a break: the sprint may still be going on.</summary>
    /// <param name="first">The sprint's first day.</param>
    /// <param name="last">Its last.</param>
    /// <param name="told">Days on which something was posted; any may lie outside the sprint's.</param>
    public static IEnumerable<(LocalDate From, LocalDate To, bool IsBreak)> Runs(LocalDate first, LocalDate last, IEnumerable<LocalDate> told)
    {
        var from = first;
        foreach (var day in told.Distinct().Order())
        {
            if (day > from && from <= last)
                yield return (from, LocalDate.Min(day.PlusDays(-1), last), true);
            yield return (day, day, false);
            from = LocalDate.Max(from, day.PlusDays(1));
        }
    }

    /// <summary><c>Day 3</c>, <c>Days 4–5</c>; outside the sprint's days <c>Before</c> or <c>Afterwards</c>.</summary>
    public static string Title(LocalDate first, LocalDate last, LocalDate from, LocalDate to, ReportLanguage language)
    {
        if (to < first)
            return language.Text("days_before");
        if (from > last)
            return language.Text("days_after");
        var (start, end) = (Period.DaysBetween(first, from) + 1, Period.DaysBetween(first, to) + 1);
        return start == end ? language.Say("day_number", ("number", $"{start}")) : language.Say("day_numbers", ("first", $"{start}"), ("last", $"{end}"));
    }
}
