namespace SprintBot.Reports.SprintFiles;

/// <summary>Numbers in place of ids: an entry's place among all of a sprint file by age. Whatever ids a store gives them, the numbers stay.</summary>
public static class EntryNumbers
{
    /// <summary>As many entries have a number; more is no sprint.</summary>
    public const int Most = (1 << 20) - 1;

    /// <param name="ids">Of all entries, in any order; what is there twice, such as a topic that came with an update, has one number.</param>
    /// <returns>The number of an id, from 1; null for others.</returns>
    public static Func<long, int?> Of(IReadOnlyCollection<long> ids)
    {
        var numbers = ids.Distinct().Order().Select((id, index) => (Id: id, Number: index + 1)).ToDictionary(entry => entry.Id, entry => entry.Number);
        return id => numbers.TryGetValue(id, out var number) ? number : null;
    }
}
