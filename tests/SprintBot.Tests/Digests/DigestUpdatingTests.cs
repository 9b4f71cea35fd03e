using NodaTime;
using SprintBot.Digests;
using SprintBot.Photos;
using SprintBot.Tests.Sprints;

namespace SprintBot.Tests.Digests;

public sealed class DigestUpdatingTests
{
    private static readonly LocalDate Monday = new(2026, 9, 14);

    [Theory]
    [InlineData(1, 0, "0")] // told on Monday, edited there
    [InlineData(1, 1, "0,1")] // moved to Tuesday, whose digest knew it as one of Monday
    [InlineData(2, 1, "1")] // told on Tuesday
    [InlineData(3, 1, "")] // came after both
    public void Those_digests_are_looked_at_that_told_of_it_and_those_of_its_days(long entry, int day, string concerned)
    {
        IReadOnlyList<DigestPosting> postings = [Posting(0, [1]), Posting(1, [1, 2]), Posting(2, [1, 2, 3]) with { State = DigestState.Sending }];
        var change = new DigestChange(1, Some.Guild, new(1), entry, [Monday, Monday.PlusDays(day)]);
        Assert.Equal(concerned, string.Join(',', DigestUpdating.Concerned(postings, [change]).Select(posting => Period.DaysBetween(Monday, posting.Day))));
    }

    [Fact]
    public void Only_what_reads_otherwise_is_edited_and_what_is_left_over_says_so()
    {
        var posting = Posting(0, []) with { Messages = [Message("one", 11), Message("two", 12), Message("three", 13), Message("four", null)] };
        var edits = DigestUpdating.Edits(posting, [Message("one", null), Message("2", null)])!;
        Assert.Equal([(1, "2", 12L), (2, DigestUpdating.NothingLeft, 13L)], edits.Select(edit => (edit.Index, edit.Message.Content, edit.Message.SentAs!.Value)));
        Assert.Null(DigestUpdating.Edits(posting, [.. posting.Messages, Message("five", null)]));
    }

    private static DigestPosting Posting(int day, IReadOnlyList<long> known) => new()
    {
        Sprint = new(1),
        Day = Monday.PlusDays(day),
        Channel = Some.Channel,
        State = DigestState.Sent,
        Known = known,
        Messages = [Message("x", 1)],
    };

    private static DigestMessage Message(string content, long? sentAs) => new(content, (IReadOnlyList<PhotoId>)[], HasDrawing: false, "n") { SentAs = sentAs };
}
