using NodaTime;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Tests.Updates;

public sealed class UnacknowledgedUpdatesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 16, 12, 0);

    private static Update Of(long id, string text = "mended the quay", long sprint = 1, long author = 1) => new()
    {
        Id = new UpdateId(id),
        Guild = new GuildId(1),
        Sprint = new SprintId(sprint),
        Author = new UserId(author),
        Day = new LocalDate(2026, 9, 16),
        Text = text,
        PostedAt = Now,
    };

    [Fact]
    public void It_is_known_for_ten_minutes_by_its_words_author_and_sprint()
    {
        var unheard = new UnacknowledgedUpdates();
        unheard.Remember(Of(1), Now);
        Assert.Equal(new UpdateId(1), unheard.Find(Of(2), Now + Duration.FromMinutes(10)));
        Assert.Null(unheard.Find(Of(2), Now + Duration.FromMinutes(11)));
        Assert.All([Of(2, text: "other"), Of(2, sprint: 2), Of(2, author: 2)], other => Assert.Null(unheard.Find(other, Now)));
    }

    [Fact]
    public void An_update_is_not_taken_for_a_repetition_of_itself()
    {
        var unheard = new UnacknowledgedUpdates();
        unheard.Remember(Of(1), Now);
        Assert.Null(unheard.Find(Of(1), Now));
    }

    [Fact]
    public void The_oldest_is_forgotten_first()
    {
        var unheard = new UnacknowledgedUpdates(capacity: 2);
        foreach (var id in new[] { 1, 2, 3 })
            unheard.Remember(Of(id, text: $"{id}"), Now);
        Assert.Null(unheard.Find(Of(9, text: "1"), Now));
        Assert.Equal(new UpdateId(3), unheard.Find(Of(9, text: "3"), Now));
    }
}
