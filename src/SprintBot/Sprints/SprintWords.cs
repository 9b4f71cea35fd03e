using NodaTime;
using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;

namespace SprintBot.Sprints;

/// <summary>Sprints as the bot's answers tell of them.</summary>
public static class SprintWords
{
    private const int MostDaysNamed = 10;

    private static readonly Phrase FromTo = new("sprints.from-to", "{start} to {end}");
    private static readonly Phrase From = new("sprints.from", "from {start}");
    private static readonly Phrase WithDays = new("sprints.with-days", "{sprint}, {days}");
    private static readonly Phrase LineOf = new("sprints.line", "**{sprint}** · {days} · {zone}{channel} · {state}");
    private static readonly Phrase Open = new("sprints.state-open", "open");
    private static readonly Phrase Ended = new("sprints.state-ended", "ended");
    private static readonly Phrase IsOverdue = new("sprints.state-overdue", "overdue");
    private static readonly Phrase PastItsEnd = new("sprints.overdue", "⚠ Its last day, {end}, is past, and it is still open. {/sprint end} closes it; `end` of {/sprint edit} moves its last day.");
    private static readonly Phrase InFigures = new("sprints.figures",
        "{updates} {updates:update|updates} by {people} {people:person|people} on {days} {days:day|days}, {topics} {topics:topic|topics}, {photos} {photos:photo|photos}.");

    private static readonly Phrase OutsideNow = new("sprints.outside", "⚠ Outside its days now: {days}. They are kept; `start` and `end` of {/sprint edit} take them in again.");
    private static readonly Phrase UpdatesOfDay = new("sprints.updates-of-day", "{count} {count:update|updates} of {day}");
    private static readonly Phrase ThoseOfMore = new("sprints.those-of-more-days", "those of {count} more {count:day|days}");
    private static readonly Phrase Joined = new("sprints.joined", "{one}, {other}");

    public static Said Days(Sprint sprint) => sprint.End is { } end ? FromTo.With(("start", sprint.Start), ("end", end)) : From.With(("start", sprint.Start));

    /// <summary>Such as <c>Harbour sprint, 2026-09-14 to 2026-09-20</c>, as plain text.</summary>
    public static Said NameAndDays(Sprint sprint) => WithDays.With(("sprint", sprint.Name), ("days", Days(sprint)));

    /// <summary>A sprint in a line, with how it stands now.</summary>
    public static Said Line(Sprint sprint, Instant now) => LineOf.With(
        ("sprint", DiscordWriter.Escape(sprint.Name)), ("days", Days(sprint)), ("zone", sprint.TimeZone), ("channel", sprint.Channel is { } channel ? $" · <#{channel.Value}>" : ""), ("state", State(sprint, now)));

    /// <summary>What an organiser can do about a sprint whose last day is past; null for any other.</summary>
    public static Said? Overdue(Sprint sprint, Instant now) => SprintRules.IsOverdue(sprint, now) ? PastItsEnd.With(("end", sprint.End!.Value)) : null;

    private static Phrase State(Sprint sprint, Instant now) => SprintRules.IsOverdue(sprint, now) ? IsOverdue : sprint.IsOpen ? Open : Ended;

    public static Said Figures(SprintFigures figures) => InFigures.With(
        ("updates", figures.Updates), ("people", figures.People), ("days", figures.DaysWithUpdates), ("topics", figures.Topics), ("photos", figures.Photos));

    /// <summary>Which updates are of days that the sprint does not have any more; null when none are.</summary>
    public static Said? Outside(Sprint sprint, SprintFigures figures)
    {
        var outside = figures.UpdatesByDay.Where(day => day.Key < sprint.Start || day.Key > sprint.End).OrderBy(day => day.Key).ToList();
        if (outside.Count == 0)
            return null;
        var days = outside.Take(MostDaysNamed).Select(day => UpdatesOfDay.With(("count", day.Value), ("day", day.Key))).ToList();
        if (outside.Count > MostDaysNamed)
            days.Add(ThoseOfMore.With(("count", outside.Count - MostDaysNamed)));
        return OutsideNow.With(("days", days.Aggregate((one, other) => Joined.With(("one", one), ("other", other)))));
    }
}
