using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>People by days, and how many updates each made or took part in.</summary>
/// <param name="Days">From the first day to the last that is told of.</param>
/// <param name="Rows">People in the order in which they were first heard of, with a count for each day.</param>
public sealed record SprintHeat(IReadOnlyList<LocalDate> Days, IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> Rows)
{
    public int Most => Rows.Count == 0 ? 0 : Rows.Max(row => row.Counts.Max());

    /// <summary>Up to the sprint's last day or, as long as it has none, the last day with an update.</summary>
    public static SprintHeat Of(DigestRecord record)
    {
        var texts = new DigestTexts(record);
        var credits = record.Updates.SelectMany(update => update.With.Prepend(update.Author).Select(user => (User: user, update.Day))).ToList();
        var last = record.Sprint.End ?? (credits.Count == 0 ? record.Sprint.Start : LocalDate.Max(record.Sprint.Start, credits.Max(credit => credit.Day)));
        var days = Enumerable.Range(0, Period.DaysBetween(record.Sprint.Start, last) + 1).Select(record.Sprint.Start.PlusDays).ToList();
        var counts = credits.CountBy(credit => credit).ToDictionary();
        var people = credits.Select(credit => credit.User).Distinct();
        return new SprintHeat(days, [.. people.Select(user => (texts.Name(user), (IReadOnlyList<int>)[.. days.Select(day => counts.GetValueOrDefault((user, day)))]))]);
    }

    /// <summary>What the picture shows, in words, for those who do not see it.</summary>
    public string Describe(Sprint sprint) =>
        $"Updates by person and day, {SprintDay.Show(Days[0])} to {SprintDay.Show(Days[^1])}, {sprint.Name}: {string.Join("; ", Rows.Select((row, index) => $"{index + 1}. {row.Name} {row.Counts.Sum()}"))}";
}
