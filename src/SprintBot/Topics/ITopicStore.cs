using SprintBot.Sprints;

namespace SprintBot.Topics;

/// <summary>The topics of each sprint. A save returns when it is durable.</summary>
public interface ITopicStore
{
    /// <summary>Saves a new topic, unless the sprint has one of that name (<see cref="TopicName.Key"/>) or id: then that one comes back unchanged.</summary>
    Task<Topic> AddAsync(Topic topic, CancellationToken ct);

    /// <summary>Reads, changes and saves in one step; null when the sprint has no such topic.</summary>
    Task<Topic?> ChangeAsync(SprintId sprint, TopicId id, Func<Topic, Topic> change, CancellationToken ct);

    /// <summary>All topics of a sprint, oldest first.</summary>
    Task<IReadOnlyList<Topic>> ListAsync(SprintId sprint, CancellationToken ct);
}
