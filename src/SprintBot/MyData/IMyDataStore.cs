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
}
