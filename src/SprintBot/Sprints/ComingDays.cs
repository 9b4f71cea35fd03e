using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>The days that are offered where a sprint is planned.</summary>
public static class ComingDays
{
    private const int HowMany = 21;

    /// <summary>The day that is typed, else today and the weeks after it; of what is typed, those that hold it.</summary>
    public static IEnumerable<Choice> Offer(Wording words, string typed, LocalDate today) => SpokenDay.Read(typed, today, today, weekday => today.DayOfWeek == weekday ? today : today.Next(weekday))
        .Select(day => SprintDay.Choice(words, day, today))
        .Concat(Enumerable.Range(0, HowMany).Select(distance => SprintDay.Choice(words, today.PlusDays(distance), today)).Where(choice => choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)))
        .DistinctBy(choice => choice.Value);
}
