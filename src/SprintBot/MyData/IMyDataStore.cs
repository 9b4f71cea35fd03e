using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.MyData;

/// <summary>All that is kept about one person in one server.</summary>
public interface IMyDataStore
{
    /// <summary>All of it, read in one step.</summary>
    Task<PersonalData> ReadAsync(GuildId guild, UserId user, CancellationToken ct);

    /// <summary>
    /// Erases the person in one durable step, as <see cref="Forgetting"/> says. Returns when nothing of it is left in the bot's files; what a kill or a
    /// failed disk cuts off is finished by the next start, or the next call.
    /// </summary>
    /// <param name="question">The interaction that asked whether to forget: an answer to it counts once, so that a repeated one erases nothing new.</param>
    /// <param name="guild">The server.</param>
    /// <param name="user">Whom.</param>
    /// <param name="ct">Heeded until it begins; and gives up waiting for the end, not the end itself.</param>
    /// <returns>False when the question was answered before; then nothing was erased now.</returns>
    Task<bool> ForgetAsync(long question, GuildId guild, UserId user, CancellationToken ct);

    /// <summary>Makes one of two in one durable step, as <see cref="Merging"/> says: all of somebody who was not on Discord is a member's.</summary>
    /// <param name="from">Who was not on Discord; nothing of that id is left.</param>
    /// <param name="into">The member, as Discord shows him or her now; a profile that exists keeps what it says.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The member's profile; null where the server does not know <paramref name="from"/>.</returns>
    Task<Sprinter?> MergeAsync(UserId from, Sprinter into, CancellationToken ct);
}
