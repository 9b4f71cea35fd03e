using NodaTime;
using NodaTime.Text;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary>A calendar day in the sprint's time zone that ends at 04:00 on the next morning's clocks, whatever the clocks did that night.</summary>
public static class SprintDay
{
    /// <summary>The key under which <see cref="Named"/> asks for another day.</summary>
    public const string QuestionKey = "day";

    private static readonly Phrase NoneOfItsDays = new("sprints.today-is-none-of-its-days", "{sprint} went from {start} to {end}, and today is not one of its days.");
    private static readonly Phrase NameTheDay = new("sprints.name-the-day", "Name the day, such as `day:{day}`.");
    private static readonly Phrase NoDay = new("sprints.no-day", "“{typed}” is not a day.");
    private static readonly Phrase WriteADay = new("sprints.write-a-day", "Write `today`, `yesterday`, a weekday, or a date such as `{day}`.");
    private static readonly Phrase NotComeYet = new("sprints.day-not-come-yet", "{day} has not come yet. Which day do you mean?");
    private static readonly Phrase NotOfSprint = new("sprints.day-not-of-sprint", "{day} is not a day of {sprint}.");
    private static readonly Phrase OnlyDaySoFar = new("sprints.only-day-so-far", "Its only day so far is {start}.");
    private static readonly Phrase DaysSoFar = new("sprints.days-so-far", "Its days so far go from {start} to {last}.");

    private const int MaxChoices = 25;
    private const int EveningEndsAt = 4;

    /// <summary>The sprint day that an instant belongs to.</summary>
    public static LocalDate Of(Instant instant, Sprint sprint)
    {
        var local = instant.InZone(DateTimeZoneProviders.Tzdb[sprint.TimeZone]);
        if (local.Hour >= EveningEndsAt)
            return local.Date;
        var midnight = local.Zone.AtStartOfDay(local.Date).ToInstant();
        return midnight.Minus(Duration.Epsilon).InZone(local.Zone).Date; // not Date - 1: Samoa once left a day out
    }

    /// <summary>Whether a time of day belongs to the evening before.</summary>
    public static bool IsNight(LocalTime time) => time.Hour < EveningEndsAt;

    /// <summary>The day an update counts for when its author names none: today, held within the sprint and a week after it.</summary>
    /// <exception cref="UserError">The sprint was over long ago, so only its author knows the day.</exception>
    public static LocalDate WhenNoneIsNamed(Instant now, Sprint sprint)
    {
        var today = Of(now, sprint);
        if (today < sprint.Start)
            return sprint.Start;
        if (sprint.End is not { } end || today <= end)
            return today;
        if (today <= end.PlusDays(SprintRules.DaysForLateUpdates))
            return end;
        throw new UserError(NoneOfItsDays.With(("sprint", sprint.Name), ("start", sprint.Start), ("end", end)), NameTheDay.With(("day", Show(end))));
    }

    /// <summary>Reads a day as people name it, see <see cref="SpokenDay"/>: a weekday is the last one that was, and a date that can be two is the one that the sprint has.</summary>
    /// <exception cref="UserError">It is no day, or not one of the sprint's.</exception>
    /// <exception cref="Question">It has not come yet, so that another is probably meant.</exception>
    public static LocalDate Named(string text, Instant now, Sprint sprint)
    {
        var today = Of(now, sprint);
        var last = LastThatCanBeNamed(sprint, today);
        var read = Read(text, now, sprint);
        IReadOnlyList<LocalDate> ofSprint = [.. read.Where(day => day >= sprint.Start && day <= last)];
        var day = SpokenDay.Only(text, ofSprint.Count > 0 ? ofSprint : read)
            ?? throw new UserError(NoDay.With(("typed", Shortened.LineTo(text, 40))), WriteADay.With(("day", Show(sprint.Start))));
        if (ofSprint.Count > 0)
            return day;
        if (day > today && sprint.Start <= today && !(day > sprint.End))
            throw new Question(QuestionKey, NotComeYet.With(("day", DayNames.WithWeekday(day))), [.. Days(sprint, now).Take(MaxChoices).Select(other => new QuestionChoice(DayNames.Of(other, today), Show(other)))]);
        throw new UserError(NotOfSprint.With(("day", day), ("sprint", sprint.Name)), last == sprint.Start ? OnlyDaySoFar.With(("start", sprint.Start)) : DaysSoFar.With(("start", sprint.Start), ("last", last)));
    }

    /// <summary>The days that a text can mean, of the sprint or not.</summary>
    public static IReadOnlyList<LocalDate> Read(string text, Instant now, Sprint sprint)
    {
        var today = Of(now, sprint);
        return SpokenDay.Read(text, today, sprint.Start, weekday => today.DayOfWeek == weekday ? today : today.Previous(weekday));
    }

    /// <summary>A day as it is offered, see <see cref="DayNames"/>.</summary>
    public static Choice Choice(Wording words, LocalDate day, LocalDate today) => new(words.Of(DayNames.Of(day, today)), Show(day));

    /// <summary>The days that <see cref="Named"/> takes, newest first: today, then backwards.</summary>
    public static IEnumerable<LocalDate> Days(Sprint sprint, Instant now)
    {
        for (var day = LastThatCanBeNamed(sprint, Of(now, sprint)); day >= sprint.Start; day = day.PlusDays(-1))
            yield return day;
    }

    /// <summary>A day as this bot writes it: <c>2026-09-14</c>.</summary>
    public static string Show(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>Today, held within the sprint: nobody has done anything on a day to come.</summary>
    private static LocalDate LastThatCanBeNamed(Sprint sprint, LocalDate today) =>
        today < sprint.Start ? sprint.Start : today > sprint.End ? sprint.End.Value : today;
}
