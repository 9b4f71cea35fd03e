using NodaTime;
using SprintBot.Interactions;

namespace SprintBot.Sprints;

/// <summary>Offers the sprint's days wherever one is asked for.</summary>
public sealed class DayChoices(SprintOfCall sprintOf, IClock clock)
{
    public Instant Now => clock.GetCurrentInstant();

    public async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var sprint = await sprintOf.ToPostToAsync(call, ct);
        return SprintDay.Days(sprint, Now)
            .Select(day => new Choice($"{day.DayOfWeek} {SprintDay.Show(day)}", SprintDay.Show(day)))
            .Where(choice => choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Refuses a day that the sprint does not have.</summary>
    /// <exception cref="UserError">It is none of the sprint's.</exception>
    public void Check(string day, Sprint sprint) => SprintDay.Named(day, Now, sprint);
}
