namespace SprintBot.Updates;

/// <summary>What is in the way now. As in reports, it is told no more once the same person posts on the same topic without it.</summary>
public static class StandingBlockers
{
    /// <summary>The updates that tell of it, in the order given.</summary>
    /// <param name="updates">A sprint's, by day, then id.</param>
    public static IEnumerable<Update> In(IReadOnlyList<Update> updates)
    {
        var newest = updates.GroupBy(update => (update.Author, update.Topic)).Select(ofPerson => ofPerson.Last().Id).ToHashSet();
        return updates.Where(update => update.Blockers is not null && newest.Contains(update.Id));
    }
}
