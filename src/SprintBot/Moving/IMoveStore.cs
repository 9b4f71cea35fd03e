using SprintBot.Interactions;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Moving;

/// <summary>Whole sprints, in and out of the store.</summary>
public interface IMoveStore
{
    /// <summary>Every server of which a sprint is kept.</summary>
    Task<IReadOnlyList<GuildId>> ServersAsync(CancellationToken ct);

    /// <summary>One consistent read of all that is kept of a sprint; null when the server has no such sprint.</summary>
    Task<MovedSprint?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct);

    /// <summary>
    /// Adds sprints with all that is theirs, photos' bytes included, in one durable step, or nothing. Profiles and reminders that the server has stay as they are.
    /// </summary>
    /// <param name="sprints">Of one server.</param>
    /// <param name="photo">A photo's bytes; null when they are missing.</param>
    /// <param name="ct">Gives up, as long as nothing is added.</param>
    /// <exception cref="UserError">The server has one of them, or another of that name, a channel has an open one, or an id is taken; nothing is added.</exception>
    Task AddAsync(IReadOnlyList<MovedSprint> sprints, Func<PhotoId, CancellationToken, Task<ReadOnlyMemory<byte>?>> photo, CancellationToken ct);

    /// <summary>
    /// Adds updates with their photos and people to a sprint that the server has, in one durable step, or nothing. What is known by its id, deleted or not, stays as it is;
    /// a photo of such an update is added where the sprint still shows the update and the photo is not known.
    /// </summary>
    /// <param name="more">The sprint by its id, and what comes to it.</param>
    /// <param name="photo">A photo's bytes; null when they are missing.</param>
    /// <param name="ct">Gives up, as long as nothing is added.</param>
    /// <returns>What of it was added.</returns>
    /// <exception cref="UserError">The server has no such sprint, or an id is another server's; nothing is added.</exception>
    Task<MovedSprint> JoinAsync(MovedSprint more, Func<PhotoId, CancellationToken, Task<ReadOnlyMemory<byte>?>> photo, CancellationToken ct);
}
