using NodaTime;
using NodaTime.TimeZones;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>A sprint day whose digest is due.</summary>
/// <param name="Day">The day.</param>
/// <param name="At">When its digest was to come.</param>
public sealed record DigestDay(LocalDate Day, Instant At)
{
    private static readonly Phrase CameLate = new("digests.came-late", "This digest was due at {time}: SprintBot could not send it then.");

    /// <summary>After this long a digest says that it comes late.</summary>
    private static readonly Duration Punctual = Duration.FromMinutes(10);

    /// <summary>A time that happens twice is taken the first time; one that the clocks leave out, just before they do.</summary>
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnEndOfIntervalBefore);

    /// <summary>The sprint day that it is now, if its digest is due: a day that is over is not caught up any more.</summary>
    public static DigestDay? Due(Sprint sprint, Instant now)
    {
        var day = SprintDay.Of(now, sprint);
        if (sprint.DigestAt is not { } time || day < sprint.Start || day > sprint.End || (sprint.EndedAt is { } ended && SprintDay.Of(ended, sprint) < day))
            return null;
        var at = MomentOf(sprint, day, time);
        return now < at ? null : new DigestDay(day, at);
    }

    /// <summary>The next digest's moment, from the day that it is now on; null when none is to come.</summary>
    public static Instant? Next(Sprint sprint, Instant now)
    {
        if (sprint.DigestAt is not { } time)
            return null;
        if (!sprint.IsOpen)
            return AfterTheEnd(sprint) is { } last && last > now ? last : null;
        var today = SprintDay.Of(now, sprint);
        var day = today < sprint.Start ? sprint.Start : MomentOf(sprint, today, time) > now ? today : today.PlusDays(1);
        return day > sprint.End ? null : MomentOf(sprint, day, time);
    }

    /// <summary>Whether the sprint was ended on one of its days before that day's digest.</summary>
    public static bool ComesAfterTheEnd(Sprint sprint) => AfterTheEnd(sprint) is not null;

    private static Instant? AfterTheEnd(Sprint sprint)
    {
        if (sprint.EndedAt is not { } ended || sprint.DigestAt is not { } time || SprintDay.Of(ended, sprint) is var day && (day < sprint.Start || day > sprint.End))
            return null;
        return MomentOf(sprint, SprintDay.Of(ended, sprint), time) is var moment && moment > ended ? moment : null;
    }

    /// <summary>What a digest says of its coming late; null when it does not.</summary>
    public string? NoteAt(Instant now, LocalTime time, Wording words) => now - At <= Punctual ? null : words.Of(CameLate.With(("time", DigestTime.Show(time))));

    /// <summary>Hours before four in the morning are the night after the day.</summary>
    private static Instant MomentOf(Sprint sprint, LocalDate day, LocalTime time)
    {
        var date = SprintDay.IsNight(time) ? day.PlusDays(1) : day;
        return DateTimeZoneProviders.Tzdb[sprint.TimeZone].ResolveLocal(date + time, Resolver).ToInstant();
    }
}
