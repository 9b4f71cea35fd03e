using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>An update or photo that was changed, moved, taken back or brought back in a sprint that has digests: what the channel was told of it may not be so any more.</summary>
/// <param name="Mark">By which the store knows this change.</param>
/// <param name="Guild">The server.</param>
/// <param name="Sprint">The sprint.</param>
/// <param name="Entry">The update's or photo's id.</param>
/// <param name="Days">Those it counted for before and counts for now.</param>
public sealed record DigestChange(long Mark, GuildId Guild, SprintId Sprint, long Entry, IReadOnlyList<LocalDate> Days);
