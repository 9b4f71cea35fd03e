using SprintBot.Sprints;

namespace SprintBot.Reports.Drafts;

/// <summary>
/// Names what the new draft tells and the merged one does not. The organiser took it out, or never had it, since the text came from another draft than it seems:
/// nobody can tell the two apart, so it is not left out in silence.
/// </summary>
internal static class DraftLeftOut
{
    /// <summary>More of them are counted.</summary>
    public const int MostNamed = 10;

    /// <summary>A passage that the organiser has rewritten has that much in common with it.</summary>
    private const double LikeEnough = 0.5;

    /// <param name="matches">What the new draft is.</param>
    /// <param name="entries">What the merged draft has.</param>
    public static IReadOnlyList<ChecklistLine> Of(DraftMatches matches, IReadOnlyList<DraftEntry> entries)
    {
        var inPlace = entries.Where(entry => entry.InOurs is not null).ToLookup(entry => entry.InOurs!.Value, entry => entry.Block);
        return Of(matches.Ours, entries.Select(entry => entry.Block), index => inPlace[index]);
    }

    /// <param name="ours">The new draft.</param>
    /// <param name="merged">What the merged draft has.</param>
    /// <param name="inPlace">What it has in the place of a block of the new draft.</param>
    public static IReadOnlyList<ChecklistLine> Of(IReadOnlyList<DraftBlock> ours, IEnumerable<DraftBlock> merged, Func<int, IEnumerable<DraftBlock>> inPlace)
    {
        var told = merged.Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        var likeness = new DraftLikeness();
        var lines = Enumerable.Range(0, ours.Count).Where(index => IsPassage(ours[index]) && !told.Contains(ours[index].Text) && !told.Contains(ours[index].AsComment().Text))
            .Select(index => Line(ours[index], [.. inPlace(index)], likeness)).OfType<ChecklistLine>().ToList();
        return lines.Count <= MostNamed ? lines : [.. lines.Take(MostNamed), new ChecklistLine(
            $"And {SprintWords.Count(lines.Count - MostNamed, "more passage")} of the new draft {(lines.Count - MostNamed == 1 ? "is" : "are")} not in your text.", "A draft made without yours has them all.")];
    }

    private static ChecklistLine? Line(DraftBlock passage, IReadOnlyList<DraftBlock> instead, DraftLikeness likeness)
    {
        if (instead.Count == 0)
            return new ChecklistLine($"Your text leaves out {passage.Quoted}.", "If that is a slip, take it from a draft made without yours.");
        return instead.Any(block => likeness.Of(passage, block) >= LikeEnough)
            ? null
            : new ChecklistLine($"Instead of {passage.Quoted} your text has {instead[0].Quoted}.", "If the first is missing, take it from a draft made without yours.");
    }

    private static bool IsPassage(DraftBlock block) => block is { Kind: not DraftBlockKind.Title, IsDeclaration: false };
}
