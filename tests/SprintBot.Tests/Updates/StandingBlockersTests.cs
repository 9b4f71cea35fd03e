using NodaTime;
using SprintBot.Sprints;
using SprintBot.Tests.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Updates;

public sealed class StandingBlockersTests
{
    [Fact]
    public void What_was_in_the_way_lapses_with_the_next_word_of_the_same_person_on_the_same_topic()
    {
        Update[] updates =
        [
            Posted(1, Some.Ada, 70, "the wind"),
            Posted(2, Some.Ada, 71, "the wifi"),
            Posted(3, Some.Grace, 70, "the rain"),
            Posted(4, Some.Ada, 70, null),
            Posted(5, Some.Ada, null, "the cold"),
            Posted(6, Some.Grace, 70, "the snow"),
        ];
        Assert.Equal(["the wifi", "the cold", "the snow"], StandingBlockers.In(updates).Select(update => update.Blockers));
    }

    private static Update Posted(long id, UserId author, long? topic, string? blockers) => new()
    {
        Id = new UpdateId(id),
        Guild = Some.Guild,
        Sprint = new SprintId(1),
        Author = author,
        Day = new LocalDate(2026, 9, 14),
        Text = "x",
        Topic = topic is { } number ? new TopicId(number) : null,
        Blockers = blockers,
        PostedAt = Some.Utc(2026, 9, 14),
    };
}
