using NodaTime;
using NodaTime.Text;
using SprintBot.Digests;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;
using SprintBot.Tests.Sprints;

namespace SprintBot.Tests.Digests;

public sealed class DigestDayTests
{
    [Theory]
    [InlineData("2026-09-16T16:29:59Z", null)] // Stockholm is two hours ahead
    [InlineData("2026-09-16T16:30:00Z", "2026-09-16")]
    [InlineData("2026-09-17T01:59:59Z", "2026-09-16")]
    [InlineData("2026-09-17T02:00:00Z", null)]
    [InlineData("2026-09-13T17:00:00Z", null)]
    [InlineData("2026-09-20T17:00:00Z", "2026-09-20")]
    [InlineData("2026-09-21T17:00:00Z", null)]
    public void A_digest_is_due_from_its_time_to_the_end_of_its_day(string now, string? day) =>
        Assert.Equal(day, DigestDay.Due(Half_past_six(), Instant(now)) is { } due ? SprintDay.Show(due.Day) : null);

    [Theory]
    [InlineData("02:30", "2026-03-28T12:00:00Z", null)]
    [InlineData("02:30", "2026-03-29T00:59:58Z", null)]
    [InlineData("02:30", "2026-03-29T01:00:00Z", "2026-03-28")] // when the clocks go from two to three
    [InlineData("02:30", "2026-10-25T00:30:00Z", "2026-10-24")] // the first half past two of that night
    [InlineData("02:30", "2026-10-25T00:29:59Z", null)]
    [InlineData("18:30", "2026-03-28T17:30:00Z", "2026-03-28")]
    [InlineData("18:30", "2026-03-29T16:30:00Z", "2026-03-29")]
    [InlineData("18:30", "2026-03-29T16:29:59Z", null)]
    public void When_the_clocks_change_the_digest_comes_once_and_by_the_clock(string time, string now, string? day)
    {
        var sprint = Half_past_six() with { Start = new LocalDate(2026, 3, 1), End = new LocalDate(2026, 11, 1), DigestAt = DigestTime.Parse(time) };
        Assert.Equal(day, DigestDay.Due(sprint, Instant(now)) is { } due ? SprintDay.Show(due.Day) : null);
    }

    [Fact]
    public void A_sprint_that_was_ended_in_the_afternoon_still_has_that_day_s_digest()
    {
        var ended = Half_past_six() with { EndedAt = Some.Utc(2026, 9, 18, 15) };
        Assert.NotNull(DigestDay.Due(ended, Some.Utc(2026, 9, 18, 17)));
        Assert.Null(DigestDay.Due(ended, Some.Utc(2026, 9, 19, 17)));
    }

    [Fact]
    public void Without_a_time_no_digest_is_due() => Assert.Null(DigestDay.Due(Some.Sprint(), Some.Utc(2026, 9, 16, 20)));

    [Theory]
    [InlineData("2026-09-10T12:00:00Z", "2026-09-14T16:30:00Z")]
    [InlineData("2026-09-16T12:00:00Z", "2026-09-16T16:30:00Z")]
    [InlineData("2026-09-16T16:30:00Z", "2026-09-17T16:30:00Z")]
    [InlineData("2026-09-20T16:30:00Z", null)]
    public void The_next_digest_is_known(string now, string? next) =>
        Assert.Equal(next is null ? null : Instant(next), DigestDay.Next(Half_past_six(), Instant(now)));

    [Fact]
    public void A_late_digest_says_so_and_a_punctual_one_does_not()
    {
        var due = new DigestDay(new LocalDate(2026, 9, 16), Some.Utc(2026, 9, 16, 16, 30));
        Assert.Null(due.NoteAt(Some.Utc(2026, 9, 16, 16, 40), new LocalTime(18, 30), Wording.English));
        Assert.Contains("18:30", due.NoteAt(Some.Utc(2026, 9, 16, 16, 41), new LocalTime(18, 30), Wording.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18:30", "18:30")]
    [InlineData(" 8:05 ", "08:05")]
    [InlineData("OFF", null)]
    public void Times_are_read(string text, string? time) => Assert.Equal(time, DigestTime.Parse(text) is { } read ? DigestTime.Show(read) : null);

    [Theory]
    [InlineData("25:00")]
    [InlineData("half past six")]
    [InlineData("")]
    public void What_is_no_time_is_refused(string text) => Assert.Throws<UserError>(() => DigestTime.Parse(text));

    private static Sprint Half_past_six() => Some.Sprint() with { DigestAt = new LocalTime(18, 30) };

    private static Instant Instant(string text) => InstantPattern.General.Parse(text).Value;
}
