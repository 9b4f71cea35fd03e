using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Servers;

/// <summary>All that is kept of a server as a whole.</summary>
public interface IServerStore
{
    /// <summary>How much is kept of a server.</summary>
    Task<ServerFigures> CountAsync(GuildId guild, CancellationToken ct);

    /// <summary>Erases all of a server, and that it was gone; returns when nothing of it is in the files, down to their bytes.</summary>
    /// <returns>How much that was.</returns>
    Task<ServerFigures> EraseAsync(GuildId guild, CancellationToken ct);

    /// <summary>Notes the servers in which the bot is when that is kept for the first time, so that none of them is taken for a new one; later it does nothing.</summary>
    /// <returns>Whether this was the first time.</returns>
    Task<bool> BeginKnowingAsync(IReadOnlyCollection<GuildId> here, CancellationToken ct);

    /// <summary>Notes that a server is known.</summary>
    /// <returns>Whether it was not before; never before <see cref="BeginKnowingAsync"/>, which then notes nothing.</returns>
    Task<bool> MeetAsync(GuildId guild, CancellationToken ct);

    /// <summary>Notes that the bot is no longer in a server; of one that is noted already the first time stays.</summary>
    Task NoteGoneAsync(GuildId guild, Instant since, CancellationToken ct);

    /// <summary>Takes that note back.</summary>
    Task ForgetGoneAsync(GuildId guild, CancellationToken ct);

    /// <summary>The servers in which the bot is no more, and since when.</summary>
    Task<IReadOnlyList<(GuildId Guild, Instant Since)>> GoneAsync(CancellationToken ct);
}
