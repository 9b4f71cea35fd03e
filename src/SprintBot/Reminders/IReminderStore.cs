using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary>Who wants to be reminded, and of which days they were. A save returns when it is durable.</summary>
public interface IReminderStore
{
    /// <summary>What somebody wants; null when nothing was ever said.</summary>
    Task<Reminder?> FindAsync(GuildId guild, UserId user, CancellationToken ct);

    /// <summary>Reads, changes and saves in one step.</summary>
    Task<Reminder> ChangeAsync(GuildId guild, UserId user, Func<Reminder, Reminder> change, CancellationToken ct);

    /// <summary>All of all servers that have a time.</summary>
    Task<IReadOnlyList<Reminder>> WantedAsync(CancellationToken ct);

    /// <summary>The attempt for that day; null when there was none.</summary>
    Task<ReminderAttempt?> FindAttemptAsync(SprintId sprint, UserId user, LocalDate day, CancellationToken ct);

    /// <summary>Saves an attempt, in place of the one before.</summary>
    Task SaveAsync(ReminderAttempt attempt, CancellationToken ct);
}
