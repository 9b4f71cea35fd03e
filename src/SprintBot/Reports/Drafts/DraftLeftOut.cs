using SprintBot.Sprints;

namespace SprintBot.Reports.Drafts;

/// <summary>
/// Names what the new draft tells and the merged one does not. The organiser took it out, or never had it, since the text came from another draft than it seems:
/// nobody can tell the two apart, so it is not left out in silence.
/// </summary>
internal sealed class DraftLeftOut(DraftMatches matches)
{
    /// <summary>More of them are counted.</summary>
    public const int MostNamed = 10;

    /// <summary>A passage that the organiser has rewritten has that much in common with it.</summary>
    private const double LikeEnough = 0.5;

    private readonly DraftLikeness likeness = new();

    /// <param name="entries">What the merged draft has.</param>
    public IReadOnlyList<ChecklistLine> Of(IReadOnlyList<DraftEntry> entries)
    {
        var told = entries.Select(entry => entry.Block.Text).ToHashSet(StringComparer.Ordinal);
        var inPlace = entries.Where(entry => entry.InOurs is not null).ToLookup(entry => entry.InOurs!.Value);
        var lines = Enumerable.Range(0, matches.Ours.Count).Where(index => IsPassage(matches.Ours[index]) && !IsTold(matches.Ours[index], told))
            .Select(index => Line(matches.Ours[index], [.. inPlace[index].Select(entry => entry.Block)])).OfType<ChecklistLine>().ToList();
        return lines.Count <= MostNamed ? lines : [.. lines.Take(MostNamed), new ChecklistLine(
            $"And {SprintWords.Count(lines.Count - MostNamed, "more passage")} of the new draft {(lines.Count - MostNamed == 1 ? "is" : "are")} not in your text.", "A draft made without yours has them all.")];
    }

    private ChecklistLine? Line(DraftBlock passage, IReadOnlyList<DraftBlock> instead)
    {
        if (instead.Count == 0)
            return new ChecklistLine($"Your text leaves out {passage.Quoted}.", "If that is a slip, take it from a draft made without yours.");
        return instead.Any(block => likeness.Of(passage, block) >= LikeEnough)
            ? null
            : new ChecklistLine($"Instead of {passage.Quoted} your text has {instead[0].Quoted}.", "If the first is missing, take it from a draft made without yours.");
    }

    private static bool IsPassage(DraftBlock block) => block is { Kind: not DraftBlockKind.Title, IsDeclaration: false };

    private static bool IsTold(DraftBlock block, HashSet<string> told) => told.Contains(block.Text) || told.Contains(block.AsComment().Text);
}
