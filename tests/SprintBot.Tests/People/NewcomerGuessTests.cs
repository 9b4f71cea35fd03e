using NodaTime;
using NodaTime.Text;
using SprintBot.People;
using SprintBot.Sprints;
using SprintBot.Tests.Sprints;

namespace SprintBot.Tests.People;

public sealed class NewcomerGuessTests
{
    [Theory]
    [InlineData("2026-04-06", "2026-04-08", true)]
    [InlineData("2026-09-07", "2026-09-13", true)]
    [InlineData("2026-09-13", null, true)]
    [InlineData("2026-09-10", "2026-09-14", false)] // still on when this one begins: both are first sprints
    [InlineData("2026-09-14", null, false)]
    [InlineData("2026-11-02", "2026-11-03", false)]
    public void A_sprint_is_earlier_when_its_days_were_over(string start, string? end, bool isEarlier)
    {
        var other = Some.Sprint() with { Id = new SprintId(2), Start = Day(start), End = end is null ? null : Day(end) };
        Assert.Equal(isEarlier, NewcomerGuess.EarlierThan(Some.Sprint(), [Some.Sprint(), other]).Any());
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
