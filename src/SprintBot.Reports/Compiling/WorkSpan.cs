using NodaTime;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>How long somebody worked on something, as a sprint's days tell it.</summary>
/// <param name="Text">The name of the text that says so.</param>
/// <param name="Days">How many days it were.</param>
internal sealed record WorkSpan(string Text, int Days)
{
    private const string Whole = "span_whole";
    private const string Most = "span_most";

    /// <summary>Whether it is told by the sprint, and not in days.</summary>
    public bool IsOfSprint => Text is Whole or Most;

    /// <summary><c>the whole sprint</c>, <c>most of the sprint</c>, <c>three days</c>, <c>a couple of days</c>.</summary>
    public string In(ReportLanguage language) => language.Say(Text, ("days", Days));

    /// <summary><c>on Tuesday</c>, or <c>on 5 November</c> in a sprint of more than a week: where all was posted on one of several days on which its teller posted. Else null.</summary>
    /// <param name="days">The days of what is told, in any order.</param>
    /// <param name="daysOfTeller">On how many days its teller posted anything.</param>
    /// <param name="first">The sprint's first day.</param>
    /// <param name="last">Its last.</param>
    /// <param name="language">In which it is told.</param>
    public static string? Day(IReadOnlyList<LocalDate> days, int daysOfTeller, LocalDate first, LocalDate last, ReportLanguage language)
    {
        if (daysOfTeller < 2 || days.Distinct().Take(2).Count() != 1 || days[0] < first || days[0] > last)
            return null;
        return Period.DaysBetween(first, last) < 7 ? language.Dates.OnWeekday(days[0]) : language.Dates.OnDate(days[0]);
    }

    /// <summary>Null for a day, or where nothing is known.</summary>
    /// <param name="days">The days of a person's updates, in any order.</param>
    /// <param name="first">The sprint's first day.</param>
    /// <param name="last">Its last.</param>
    public static WorkSpan? Of(IReadOnlyList<LocalDate> days, LocalDate first, LocalDate last)
    {
        var own = days.Distinct().Order().ToList();
        var all = Period.DaysBetween(first, last) + 1;
        return own.Count switch
        {
            <= 1 => null,
            _ when own.Count >= 3 && own.Count * 5 >= all * 3 && Period.DaysBetween(first, own[0]) <= 1 && Period.DaysBetween(own[^1], last) <= 1 => new(Whole, own.Count),
            _ when own.Count >= 3 && own.Count * 2 >= all => new(Most, own.Count),
            2 => Period.DaysBetween(own[0], own[1]) == 1 ? new("span_couple", 2) : null,
            <= 12 => new("span_days", own.Count),
            _ => null,
        };
    }
}
