using SprintBot.Sprints;

namespace SprintBot.Photos;

/// <summary>What is known of the photos of each sprint. A save returns when it is durable.</summary>
public interface IPhotoStore
{
    /// <summary>Saves a photo, unless its id is known: then that one comes back unchanged.</summary>
    Task<Photo> AddAsync(Photo photo, CancellationToken ct);

    /// <summary>All photos of a sprint, oldest first; those of deleted updates are left out.</summary>
    Task<IReadOnlyList<Photo>> ListAsync(SprintId sprint, CancellationToken ct);
}
