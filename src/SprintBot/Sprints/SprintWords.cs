using SprintBot.Reports.Words;

namespace SprintBot.Sprints;

/// <summary>Sprints as the bot's answers tell of them.</summary>
public static class SprintWords
{
    public static string Days(Sprint sprint) => sprint.End is { } end
        ? $"{SprintDay.Show(sprint.Start)} to {SprintDay.Show(end)}"
        : $"from {SprintDay.Show(sprint.Start)}";

    public static string Line(Sprint sprint) =>
        $"**{sprint.Name}** · {Days(sprint)} · {sprint.TimeZone}{(sprint.Channel is { } channel ? $" · <#{channel.Value}>" : "")} · {(sprint.IsOpen ? "open" : "ended")}";

    public static string Figures(SprintFigures figures) =>
        $"{Count(figures.Updates, "update")} by {Count(figures.People, "person", "people")} on {Count(figures.DaysWithUpdates, "day")}, "
        + $"{Count(figures.Topics, "topic")}, {Count(figures.Photos, "photo")}.";

    public static string Count(int number, string one, string? many = null) => ReportWords.Count(number, one, many);
}
