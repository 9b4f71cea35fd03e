using NodaTime;

namespace SprintBot.Sprints;

/// <summary>
/// Which sprint somebody meant last in a channel that does not tell, so that nobody is asked twice on one day. In memory only: a restart costs one question more, and
/// nothing about anybody is kept for it.
/// </summary>
/// <param name="capacity">How many are remembered; the oldest goes first.</param>
public sealed class MeantSprints(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(UserId, ChannelId), Meant> known = [];
    private readonly Queue<(UserId, ChannelId)> order = new();

    /// <summary>Until the sprint's day is over, see <see cref="SprintDay"/>, or it ends or is opened again.</summary>
    public void Remember(UserId user, ChannelId channel, Sprint sprint, Instant now)
    {
        lock (gate)
        {
            if (!known.ContainsKey((user, channel)))
                order.Enqueue((user, channel));
            known[(user, channel)] = new Meant(sprint.Id, sprint.EndedAt, SprintDay.Of(now, sprint));
            if (order.Count > capacity)
                known.Remove(order.Dequeue());
        }
    }

    /// <summary>The one of the candidates that was meant there today; null where none was.</summary>
    public Sprint? Among(IReadOnlyList<Sprint> candidates, UserId user, ChannelId channel, Instant now)
    {
        Meant? meant;
        lock (gate)
            meant = known.GetValueOrDefault((user, channel));
        return candidates.FirstOrDefault(sprint => meant == new Meant(sprint.Id, sprint.EndedAt, SprintDay.Of(now, sprint)));
    }

    private sealed record Meant(SprintId Sprint, Instant? EndedAt, LocalDate Day);
}
