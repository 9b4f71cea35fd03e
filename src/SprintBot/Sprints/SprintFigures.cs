using NodaTime;

namespace SprintBot.Sprints;

/// <summary>A sprint in figures.</summary>
/// <param name="People">Those who posted or are named as partners.</param>
/// <param name="LastDay">The last day that has an update.</param>
/// <param name="DaysWithUpdates">How many days have one.</param>
public sealed record SprintFigures(int Updates, int People, int Topics, int Photos, int DaysWithUpdates, LocalDate? LastDay)
{
    /// <summary>How many updates each day has.</summary>
    public IReadOnlyDictionary<LocalDate, int> UpdatesByDay { get; init; } = new Dictionary<LocalDate, int>();
}

/// <summary>Reads a sprint's figures from the slices that post to it.</summary>
public delegate Task<SprintFigures> SprintFiguresReader(SprintId sprint, CancellationToken ct);
