using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>A digest that is not in its channel although its time came a while ago.</summary>
/// <param name="Sprint">Whose.</param>
/// <param name="Day">Of which day.</param>
/// <param name="Problem">Why it is not there, for organisers; null when nobody knows.</param>
public sealed record LateDigest(Sprint Sprint, LocalDate Day, string? Problem);
