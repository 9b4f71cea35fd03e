using SprintBot.Sprints;

namespace SprintBot.Photos;

/// <summary>What is known of the photos of each sprint. A save returns when it is durable.</summary>
public interface IPhotoStore
{
    /// <summary>Saves a photo, unless its id is known: then that one comes back unchanged.</summary>
    Task<Photo> AddAsync(Photo photo, CancellationToken ct);

    /// <summary>Reads, changes and saves in one step, deleted ones included; null when the server has no such photo.</summary>
    Task<Photo?> ChangeAsync(GuildId guild, PhotoId id, Func<Photo, Photo> change, CancellationToken ct);

    /// <summary>One photo, unless it was deleted; null when the server has no such photo.</summary>
    Task<Photo?> FindAsync(GuildId guild, PhotoId id, CancellationToken ct);

    /// <summary>All photos of a sprint, oldest first; deleted ones and those of deleted updates are left out.</summary>
    Task<IReadOnlyList<Photo>> ListAsync(SprintId sprint, CancellationToken ct);
}
