using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary>When an organiser is told that a sprint's last day is past and nobody has ended it.</summary>
public static class OverdueRules
{
    /// <summary>Nobody is woken by it.</summary>
    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>Who starts a sprint of long ago, to fill it in, is left in peace for so long.</summary>
    private static readonly Duration TimeToFillIn = Duration.FromDays(7);

    /// <summary>The first day that is none of the sprint's any more, if it is to be told now: from that day's morning on. Whether it was told is another question.</summary>
    public static LocalDate? Due(Sprint sprint, Instant now)
    {
        if (!SprintRules.IsOverdue(sprint, now) || sprint.StartedBy == default)
            return null;
        var day = sprint.End!.Value.PlusDays(1);
        var zone = DateTimeZoneProviders.Tzdb[sprint.TimeZone];
        var isOfLongAgo = zone.AtStartOfDay(day).ToInstant() <= sprint.StartedAt;
        return now >= zone.AtLeniently(day + Morning).ToInstant() && (!isOfLongAgo || now >= sprint.StartedAt + TimeToFillIn) ? day : null;
    }
}
