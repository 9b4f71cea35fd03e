using NodaTime;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary>What is said about reminders.</summary>
public static class ReminderWords
{
    private const int NameLength = 100;

    /// <summary>The message itself.</summary>
    public static string Message(Sprint sprint) =>
        $"A word about **{Shortened.LineTo(sprint.Name, NameLength)}**: nothing of yours is there for today yet. `/update` in the server takes a minute{(sprint.Channel is { } channel ? $", best in <#{channel.Value}>" : "")}. No more of these: `/profile reminder off`.";

    /// <summary>What an organiser is told, once, when a sprint's last day is past.</summary>
    public static string Overdue(Sprint sprint) =>
        $"**{Shortened.LineTo(sprint.Name, NameLength)}**, which you started, had its last day on {SprintDay.Show(sprint.End!.Value)} and is still open. `/sprint end` in the server closes it; late updates are taken for another week. If it goes on, `/sprint edit end:` says until when{(sprint.Channel is { } channel ? $"; both best in <#{channel.Value}>" : "")}. You are told this once.";

    /// <summary>How it stands, as a line of the profile; null when nothing was ever said.</summary>
    public static string? Describe(Reminder? reminder, LocalDate today)
    {
        if (reminder is null)
            return null;
        var away = reminder.AwayTo >= today ? $" Away from {SprintDay.Show(reminder.AwayFrom!.Value)} to {SprintDay.Show(reminder.AwayTo.Value)}." : "";
        if (reminder.At is { } time)
            return $"Reminder: at {DigestTime.Show(time)}{(reminder.TimeZone is { } zone ? $" in {zone}" : " in the sprint's time zone")}, on days without an update of yours.{away}";
        return reminder.RefusedAt is not null
            ? $"Reminder: off, since Discord took no direct message to you. Allow them for this server, then `/profile reminder time` again.{away}"
            : $"Reminder: off.{away}";
    }
}
