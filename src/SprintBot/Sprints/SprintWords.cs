using NodaTime;
using SprintBot.Reports.Words;

namespace SprintBot.Sprints;

/// <summary>Sprints as the bot's answers tell of them.</summary>
public static class SprintWords
{
    private const int MostDaysNamed = 10;

    public static string Days(Sprint sprint) => sprint.End is { } end
        ? $"{SprintDay.Show(sprint.Start)} to {SprintDay.Show(end)}"
        : $"from {SprintDay.Show(sprint.Start)}";

    /// <summary>A sprint in a line, with how it stands now.</summary>
    public static string Line(Sprint sprint, Instant now) =>
        $"**{sprint.Name}** · {Days(sprint)} · {sprint.TimeZone}{(sprint.Channel is { } channel ? $" · <#{channel.Value}>" : "")} · {State(sprint, now)}";

    /// <summary>What an organiser can do about a sprint whose last day is past; null for any other.</summary>
    public static string? Overdue(Sprint sprint, Instant now) => SprintRules.IsOverdue(sprint, now)
        ? $"⚠ Its last day, {SprintDay.Show(sprint.End!.Value)}, is past, and it is still open. `/sprint end` closes it; `/sprint edit end:` moves its last day."
        : null;

    private static string State(Sprint sprint, Instant now) => SprintRules.IsOverdue(sprint, now) ? "overdue" : sprint.IsOpen ? "open" : "ended";

    public static string Figures(SprintFigures figures) =>
        $"{Count(figures.Updates, "update")} by {Count(figures.People, "person", "people")} on {Count(figures.DaysWithUpdates, "day")}, "
        + $"{Count(figures.Topics, "topic")}, {Count(figures.Photos, "photo")}.";

    /// <summary>Which updates are of days that the sprint does not have any more; null when none are.</summary>
    public static string? Outside(Sprint sprint, SprintFigures figures)
    {
        var outside = figures.UpdatesByDay.Where(day => day.Key < sprint.Start || day.Key > sprint.End).OrderBy(day => day.Key).ToList();
        if (outside.Count == 0)
            return null;
        var days = outside.Take(MostDaysNamed).Select(day => $"{Count(day.Value, "update")} of {SprintDay.Show(day.Key)}").ToList();
        if (outside.Count > MostDaysNamed)
            days.Add($"those of {Count(outside.Count - MostDaysNamed, "more day")}");
        return $"⚠ Outside its days now: {string.Join(", ", days)}. They are kept; `/sprint edit start: end:` takes them in again.";
    }

    public static string Count(int number, string one, string? many = null) => ReportWords.Count(number, one, many);
}
