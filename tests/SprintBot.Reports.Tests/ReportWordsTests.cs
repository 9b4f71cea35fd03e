using NodaTime;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Tests;

public sealed class ReportWordsTests
{
    [Theory]
    [InlineData("2011-11-02", "2011-11-09", "2–9 November 2011")]
    [InlineData("2011-11-02", "2011-11-02", "2 November 2011")]
    [InlineData("2011-11-28", "2011-12-03", "28 November – 3 December 2011")]
    [InlineData("2011-12-28", "2012-01-03", "28 December 2011 – 3 January 2012")]
    public void Dates_say_no_month_or_year_twice(string start, string end, string expected) => Assert.Equal(expected, ReportWords.Dates(Day(start), Day(end)));

    [Theory]
    [InlineData("", "")]
    [InlineData("Armin", "Armin")]
    [InlineData("Armin Anto", "Armin and Anto")]
    [InlineData("Armin Anto Håkan", "Armin, Anto and Håkan")]
    public void Names_are_listed_as_in_a_sentence(string names, string expected) =>
        Assert.Equal(expected, ReportWords.List(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData(0, "no")]
    [InlineData(1, "one")]
    [InlineData(12, "twelve")]
    [InlineData(13, "13")]
    public void Numbers_are_words_up_to_twelve(int number, string expected) => Assert.Equal(expected, ReportWords.Number(number));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
