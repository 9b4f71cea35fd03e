using NodaTime;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Tests;

public sealed class ReportDaysTests
{
    private static readonly LocalDate First = new(2026, 5, 4);

    [Theory]
    [InlineData("4 5 6", "Day 1, Day 2, Day 3")]
    [InlineData("4 7", "Day 1, [Days 2–3], Day 4")]
    [InlineData("6", "[Days 1–2], Day 3")]
    [InlineData("3 5 9", "Before, [Day 1], Day 2, [Days 3–4], Afterwards")]
    [InlineData("2 3", "Before, Before")]
    [InlineData("", "")]
    public void Days_are_numbered_and_breaks_between_them_are_one(string told, string expected)
    {
        var last = First.PlusDays(3);
        var days = told.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => new LocalDate(2026, 5, int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        var titles = ReportDays.Runs(First, last, days).Select(run => ReportDays.Title(First, last, run.From, run.To, ReportLanguage.English) is var title && run.IsBreak ? $"[{title}]" : title);
        Assert.Equal(expected, string.Join(", ", titles));
    }
}
