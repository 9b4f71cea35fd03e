using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary>The people of each server. A save returns when it is durable.</summary>
public interface ISprinterStore
{
    Task<Sprinter?> FindAsync(GuildId guild, UserId user, CancellationToken ct);

    /// <summary>Reads, changes and saves in one step; <paramref name="change"/> gets null for somebody new.</summary>
    Task<Sprinter> ChangeAsync(GuildId guild, UserId user, Func<Sprinter?, Sprinter> change, CancellationToken ct);

    Task<IReadOnlyList<Sprinter>> ListAsync(GuildId guild, CancellationToken ct);

    /// <summary>Whether somebody who takes part in a sprint would be guessed to be a newcomer there; see <see cref="NewcomerGuess"/>.</summary>
    Task<bool> IsGuessedNewcomerAsync(Sprint sprint, UserId user, CancellationToken ct);
}
