using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>
/// Names what the new draft tells and the merged one does not. The organiser took it out, or never had it, since the text came from another draft than it seems:
/// nobody can tell the two apart, so it is not left out in silence.
/// </summary>
internal static class DraftLeftOut
{
    /// <summary>More of them are counted.</summary>
    public const int MostNamed = 10;

    /// <summary>Passages of other drafts that a rewritten one may have come from.</summary>
    private const int MostCompared = 2_000;

    /// <summary>A passage that the organiser has rewritten has that much in common with it.</summary>
    private const double LikeEnough = 0.5;

    /// <param name="matches">What the new draft is.</param>
    /// <param name="entries">What the merged draft has.</param>
    /// <param name="others">Of drafts that the text may have come from as well, the likeliest first.</param>
    public static IReadOnlyList<ChecklistLine> Of(DraftMatches matches, IReadOnlyList<DraftEntry> entries, IEnumerable<DraftBlock> others)
    {
        var inPlace = entries.Where(entry => entry.InOurs is not null).ToLookup(entry => entry.InOurs!.Value, entry => entry.Block);
        return Of(matches.Ours, entries.Select(entry => entry.Block), index => inPlace[index], others);
    }

    /// <param name="ours">The new draft.</param>
    /// <param name="merged">What the merged draft has.</param>
    /// <param name="inPlace">What it has in the place of a block of the new draft.</param>
    /// <param name="others">Of other drafts that the text may have come from.</param>
    public static IReadOnlyList<ChecklistLine> Of(IReadOnlyList<DraftBlock> ours, IEnumerable<DraftBlock> merged, Func<int, IEnumerable<DraftBlock>> inPlace, IEnumerable<DraftBlock> others)
    {
        var told = merged.Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        var likeness = new DraftLikeness();
        var elsewhere = new Lazy<List<DraftBlock>>(() => [.. others.Where(IsPassage).DistinctBy(block => block.Text, StringComparer.Ordinal).Take(MostCompared)]);
        var lines = Enumerable.Range(0, ours.Count).Where(index => IsPassage(ours[index]) && !told.Contains(ours[index].Text) && !told.Contains(ours[index].AsComment().Text))
            .Select(index => Line(ours[index], [.. inPlace(index)], elsewhere, likeness)).OfType<ChecklistLine>().ToList();
        return lines.Count <= MostNamed ? lines : [.. lines.Take(MostNamed), ChecklistLine.Missing(
            $"And {ReportWords.Count(lines.Count - MostNamed, "more passage")} of the new draft {(lines.Count - MostNamed == 1 ? "is" : "are")} not in your text.", "A draft made without yours has them all.")];
    }

    private static ChecklistLine? Line(DraftBlock passage, IReadOnlyList<DraftBlock> instead, Lazy<List<DraftBlock>> others, DraftLikeness likeness)
    {
        if (instead.Count == 0)
            return ChecklistLine.Missing($"Your text leaves out {passage.Quoted}.", "If that is a slip, take it from a draft made without yours.");
        var like = instead.Max(block => likeness.Of(passage, block));
        if (like < LikeEnough)
            return ChecklistLine.Missing($"Instead of {passage.Quoted} your text has {instead[0].Quoted}.", "If the first is missing, take it from a draft made without yours.");
        return others.Value.Any(other => instead.Any(block => likeness.Of(other, block) > like))
            ? ChecklistLine.Missing($"Your {instead[0].Quoted} is more like an earlier draft than the new one.", "If something is missing there, take it from a draft made without yours.")
            : null;
    }

    private static bool IsPassage(DraftBlock block) => block is { Kind: not DraftBlockKind.Title, IsDeclaration: false };
}
