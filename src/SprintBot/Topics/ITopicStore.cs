using SprintBot.Sprints;

namespace SprintBot.Topics;

/// <summary>The topics of each sprint. A save returns when it is durable.</summary>
public interface ITopicStore
{
    /// <summary>Saves a new topic, unless the sprint has one of that name (<see cref="Markup.NameKey.Of"/>) or id: then that one comes back unchanged.</summary>
    Task<Topic> AddAsync(Topic topic, CancellationToken ct);

    /// <summary>Reads, changes and saves in one step; null when the sprint has no such topic.</summary>
    Task<Topic?> ChangeAsync(SprintId sprint, TopicId id, Func<Topic, Topic> change, CancellationToken ct);

    /// <summary>
    /// Makes one of two: what was posted on the first, photos and what was taken back included, is the second's, which takes over what only the first
    /// says of itself; the first is gone, and its name free. Null when the sprint has not both; then nothing changed.
    /// </summary>
    Task<Topic?> MergeAsync(SprintId sprint, TopicId from, TopicId into, CancellationToken ct);

    /// <summary>
    /// Deletes a topic to which nothing belongs, in one step; its name is free then. What was taken back, and what updates said before, has no topic in its place.
    /// </summary>
    /// <returns>What belongs to it: where that is not nothing, nothing changed. Null when the sprint has no such topic.</returns>
    Task<TopicUse?> DeleteAsync(SprintId sprint, TopicId id, CancellationToken ct);

    /// <summary>All topics of a sprint, oldest first.</summary>
    Task<IReadOnlyList<Topic>> ListAsync(SprintId sprint, CancellationToken ct);
}
