using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>By which a digest is known: a sprint has one of each kind for a day at most.</summary>
/// <param name="Sprint">Whose.</param>
/// <param name="Day">The sprint's day that it tells of; of the other kinds the day, in UTC, on which they came due.</param>
/// <param name="Kind">What it is for.</param>
public readonly record struct DigestKey(SprintId Sprint, LocalDate Day, DigestKind Kind = DigestKind.Day);
