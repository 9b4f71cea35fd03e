using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary>A reminder on its way or sent: there is one at most for a sprint, a person and a day.</summary>
/// <param name="Guild">The server.</param>
/// <param name="Sprint">The sprint.</param>
/// <param name="User">The person.</param>
/// <param name="Day">The sprint day.</param>
/// <param name="At">When it was first tried.</param>
/// <param name="IsOver">Whether it was sent, or is given up.</param>
public sealed record ReminderAttempt(GuildId Guild, SprintId Sprint, UserId User, LocalDate Day, Instant At, bool IsOver);
