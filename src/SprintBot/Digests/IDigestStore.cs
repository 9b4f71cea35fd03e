using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>What digests are made of, and how far each is. A save returns when it is durable.</summary>
public interface IDigestStore
{
    /// <summary>Every server's sprints that have a digest, are announced, or have a digest on its way.</summary>
    Task<IReadOnlyList<Sprint>> SprintsAsync(CancellationToken ct);

    /// <summary>All that is known of a sprint; null when the server has no such sprint.</summary>
    Task<DigestRecord?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct);

    /// <summary>How far a digest is; null when it was not begun.</summary>
    Task<DigestPosting?> FindAsync(DigestKey key, CancellationToken ct);

    /// <summary>Those of a sprint that are on their way, by day.</summary>
    Task<IReadOnlyList<DigestPosting>> BegunAsync(SprintId sprint, CancellationToken ct);

    /// <summary>What was changed in sprints that have digests, and is not struck off; each was noted in the step that saved it.</summary>
    Task<IReadOnlyList<DigestChange>> ChangesAsync(CancellationToken ct);

    /// <summary>The channels have these changes, or can't have them.</summary>
    Task StrikeOffAsync(IReadOnlyList<DigestChange> changes, CancellationToken ct);

    /// <summary>Saves it in place of what was known of that digest.</summary>
    Task SaveAsync(DigestPosting posting, CancellationToken ct);
}
