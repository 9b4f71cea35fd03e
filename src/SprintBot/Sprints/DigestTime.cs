using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary>When a sprint's digest comes, by the clocks of its time zone.</summary>
public static class DigestTime
{
    private static readonly Phrase EachDay = new("sprints.each-days-digest", "Each day's digest comes at {time}.");
    private static readonly Phrase None = new("sprints.no-digest", "No digest is posted; `digest` of {/sprint edit} sets a time.");
    private static readonly Phrase NoTime = new("sprints.no-time", "“{typed}” is not a time.");
    private static readonly Phrase HoursAndMinutes = new("sprints.digest-hours-and-minutes", "Write it as hours and minutes, such as `18:30`, or `off` for no digest.");

    /// <summary>When nobody has said anything: work is done, and dinner is not over.</summary>
    public static readonly LocalTime Usual = new(19, 0);

    /// <summary>Reads a time such as <c>18:30</c> or <c>7pm</c>, see <see cref="SpokenTime"/>; null for <c>off</c>.</summary>
    /// <exception cref="UserError">It is neither.</exception>
    public static LocalTime? Parse(string text)
    {
        var said = text.Trim();
        return DayWords.IsNone(said)
            ? null
            : SpokenTime.Read(said) ?? throw new UserError(NoTime.With(("typed", Shortened.LineTo(said, 40))), HoursAndMinutes);
    }

    public static string Show(LocalTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A sentence for organisers.</summary>
    public static Said Describe(Sprint sprint) => sprint.DigestAt is { } time ? EachDay.With(("time", Show(time))) : None;
}
