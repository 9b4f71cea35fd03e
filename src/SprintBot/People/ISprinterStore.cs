using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary>The people of each server. A save returns when it is durable.</summary>
public interface ISprinterStore
{
    Task<Sprinter?> FindAsync(GuildId guild, UserId user, CancellationToken ct);

    /// <summary>Reads, changes and saves in one step; <paramref name="change"/> gets null for somebody new.</summary>
    Task<Sprinter> ChangeAsync(GuildId guild, UserId user, Func<Sprinter?, Sprinter> change, CancellationToken ct);

    Task<IReadOnlyList<Sprinter>> ListAsync(GuildId guild, CancellationToken ct);

    /// <summary>Those who are not on Discord: the read is as long as their list, whoever else there is.</summary>
    Task<IReadOnlyList<Sprinter>> ListOffDiscordAsync(GuildId guild, CancellationToken ct);

    /// <summary>Puts somebody on the list of those who take part in a sprint, and saves him or her where the server does not know that id yet; what is known comes back.</summary>
    Task<Sprinter> ListInAsync(SprintId sprint, Sprinter person, CancellationToken ct);

    /// <summary>Whom organisers have put on a sprint's list.</summary>
    Task<IReadOnlySet<UserId>> ListedInAsync(SprintId sprint, CancellationToken ct);

    /// <summary>Whether somebody who takes part in a sprint would be guessed to be a newcomer there; see <see cref="NewcomerGuess"/>.</summary>
    Task<bool> IsGuessedNewcomerAsync(Sprint sprint, UserId user, CancellationToken ct);
}
