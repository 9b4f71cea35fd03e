using NodaTime;
using NodaTime.TimeZones;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Reminders;

/// <summary>Whether somebody is to be reminded now.</summary>
public static class ReminderRules
{
    /// <summary>One that comes later than this is of no use any more.</summary>
    public static readonly Duration Latest = Duration.FromHours(1);

    private static readonly Phrase NoTime = new("reminders.no-time", "“{text}” is not a time.");
    private static readonly Phrase WriteTime = new("reminders.write-time", "Write it as hours and minutes, such as `17:30`.");
    private static readonly Phrase NoDate = new("reminders.no-date", "“{text}” is not a date.");
    private static readonly Phrase WriteDate = new("reminders.write-date", "Write it as `2026-09-14`.");
    private static readonly Phrase LastIsBeforeFirst = new("reminders.last-before-first", "{last} is before {first}.");
    private static readonly Phrase FirstThenLast = new("reminders.first-then-last", "Give the first day as `from` and the last as `to`.");

    /// <summary>A time that happens twice is taken the first time; one that the clocks leave out, just after they do.</summary>
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The sprint day that a reminder is due for; null when none is. Whether the person has posted is another question.</summary>
    public static LocalDate? Due(Reminder reminder, Sprint sprint, Instant now)
    {
        var day = SprintDay.Of(now, sprint);
        if (reminder.At is not { } time || !sprint.IsOpen || day < sprint.Start || day > sprint.End)
            return null;
        var zone = DateTimeZoneProviders.Tzdb[reminder.TimeZone ?? sprint.TimeZone];
        var today = now.InZone(zone).Date;
        var due = new[] { today.PlusDays(-1), today }
            .Select(date => (Date: date, At: zone.ResolveLocal(date + time, Resolver).ToInstant()))
            .Where(moment => moment.At <= now && now - moment.At <= Latest && SprintDay.Of(moment.At, sprint) == day)
            .ToList();
        return due.Count > 0 && !reminder.IsAway(due[^1].Date) ? day : null;
    }

    /// <summary>Whether somebody is part of that day already, as author or partner.</summary>
    public static bool HasPosted(UserId user, IEnumerable<Update> ofDay) => ofDay.Any(update => update.Author == user || update.With.Contains(user));

    /// <summary>The sprints that concern somebody: those with a trace of the person or, while there is no such one, the server's only one.</summary>
    public static IReadOnlyList<Sprint> Concerned(IReadOnlyList<Sprint> open, Func<Sprint, bool> takesPart)
    {
        IReadOnlyList<Sprint> own = [.. open.Where(takesPart)];
        return own.Count == 0 && open.Count == 1 ? open : own;
    }

    /// <summary>Reads a time such as <c>17:30</c> or <c>7pm</c>, see <see cref="SpokenTime"/>.</summary>
    /// <exception cref="UserError">It is none.</exception>
    public static LocalTime Time(string text) => SpokenTime.Read(text) ?? throw new UserError(NoTime.With(("text", Shortened.LineTo(text, 40))), WriteTime);

    /// <summary>Reads the days away, see <see cref="SpokenDay"/>: a weekday is the next one, for the last day the next from the first on.</summary>
    /// <exception cref="UserError">One is no date, or the last is before the first.</exception>
    public static (LocalDate From, LocalDate To) Away(string from, string to, LocalDate today)
    {
        var first = Date(from, today, today);
        var last = Date(to, today, first);
        return last >= first ? (first, last) : throw new UserError(LastIsBeforeFirst.With(("last", last), ("first", first)), FirstThenLast);
    }

    private static LocalDate Date(string text, LocalDate today, LocalDate from) =>
        SpokenDay.Only(text, SpokenDay.Read(text, today, from, weekday => from.DayOfWeek == weekday ? from : from.Next(weekday))) ?? throw new UserError(NoDate.With(("text", Shortened.LineTo(text, 40))), WriteDate);
}
