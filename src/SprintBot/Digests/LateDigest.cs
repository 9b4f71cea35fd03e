using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>A digest that is not in its channel although its time came a while ago.</summary>
/// <param name="Sprint">Whose.</param>
/// <param name="Day">Of which day.</param>
/// <param name="Problem">Why it is not there, for organisers; null when nobody knows.</param>
/// <param name="IsRefused">Whether Discord refuses it, as where the bot was removed or may not post: that is no fault of the bot's.</param>
public sealed record LateDigest(Sprint Sprint, LocalDate Day, string? Problem, bool IsRefused);
