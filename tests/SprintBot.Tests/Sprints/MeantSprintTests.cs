using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Tests.Sprints;

public sealed class MeantSprintTests
{
    private static readonly Instant Noon = Some.Utc(2026, 9, 16, 12);
    private static readonly UserId Ada = new(1);
    private static readonly ChannelId Lobby = new(9);

    [Fact]
    public void Only_a_candidate_is_taken()
    {
        var (one, other) = (Some.Sprint() with { Id = new SprintId(1) }, Some.Sprint() with { Id = new SprintId(2) });
        var meant = new MeantSprints(capacity: 10);
        meant.Remember(Ada, Lobby, one, Noon);
        Assert.Equal(one, meant.Among([other, one], Ada, Lobby, Noon));
        Assert.Null(meant.Among([other], Ada, Lobby, Noon));
        meant.Remember(Ada, Lobby, other, Noon);
        Assert.Equal(other, meant.Among([other, one], Ada, Lobby, Noon));
    }

    [Fact]
    public void The_oldest_is_forgotten_where_there_are_too_many()
    {
        var sprint = Some.Sprint();
        var meant = new MeantSprints(capacity: 2);
        foreach (var user in new[] { 1, 2, 2, 3 })
            meant.Remember(new UserId(user), Lobby, sprint, Noon);
        Assert.Equal([false, true, true], new[] { 1, 2, 3 }.Select(user => meant.Among([sprint], new UserId(user), Lobby, Noon) is not null));
    }
}
