using NodaTime;
using SprintBot.Interactions;

namespace SprintBot.Sprints;

/// <summary>Offers the sprint's days wherever one is asked for.</summary>
public sealed class DayChoices(SprintOfCall sprintOf, IClock clock)
{
    /// <summary>Room for a date in words.</summary>
    public const int MaxLength = 40;

    public Instant Now => clock.GetCurrentInstant();

    /// <summary>The day that a command names: the one chosen where a question was asked, else as typed; null where none is named.</summary>
    public static string? Said(CommandCall call) => call.Answer(SprintDay.QuestionKey) ?? call.Text("day");

    /// <summary>The same of a form.</summary>
    public static string? Said(ActionCall call) => call.Answer(SprintDay.QuestionKey) ?? call.Text("day");

    /// <summary>Today first, then backwards; of what is typed, those that hold it or are called so.</summary>
    public async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var sprint = await sprintOf.ToPostToAsync(call, ct);
        var meant = SprintDay.Read(typed, Now, sprint);
        var today = SprintDay.Of(Now, sprint);
        return SprintDay.Days(sprint, Now)
            .Select(day => (Day: day, Choice: SprintDay.Choice(call.Words, day, today)))
            .Where(offered => meant.Contains(offered.Day) || offered.Choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(offered => offered.Choice);
    }

    /// <summary>The day as <see cref="SprintDay.Show"/> writes it.</summary>
    /// <exception cref="UserError">It is none of the sprint's.</exception>
    /// <exception cref="Question">It has not come yet.</exception>
    public string Named(string day, Sprint sprint) => SprintDay.Show(SprintDay.Named(day, Now, sprint));
}
