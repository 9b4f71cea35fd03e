using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>
/// Merges what an organiser made of a draft with a new draft, by blocks. The order is the organiser's. What is untouched becomes what the new draft says;
/// what the organiser changed, moved, added or took out stays so; where both changed, the organiser's words stay, and those of the new draft follow in a comment.
/// What is new stands after what it follows in the new draft. What the new draft tells and the result does not is named on the checklist.
/// </summary>
public static class DraftMerge
{
    /// <summary>Blocks that a text may have for all this: three times what a sprint of 10,000 updates has at most. Beyond, what is new only follows the text.</summary>
    internal const int MostBlocks = 50_000;

    /// <param name="basis">The draft that the organiser's text came from; null when it is not known: then all of the text is the organiser's.</param>
    /// <param name="theirs">The organiser's text.</param>
    /// <param name="ours">The new draft.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>No line of the organiser's is lost. Without edits it is the new draft; with nothing new, the organiser's text.</returns>
    public static MergedDraft Merge(string? basis, string theirs, string ours, CancellationToken ct) => Merge(basis, theirs, ours, [], ct);

    /// <summary>The same where the text may have come from other drafts, too.</summary>
    internal static MergedDraft Merge(string? basis, string theirs, string ours, IEnumerable<string> others, CancellationToken ct)
    {
        var (origin, edited, fresh) = (DraftText.Normalize(basis ?? ""), DraftText.Normalize(theirs), DraftText.Normalize(ours));
        if (edited == origin)
            return new MergedDraft(fresh, []);
        var merged = MergeBlocks(origin, edited, fresh, others, ct);
        return origin == fresh ? merged with { Text = edited } : merged; // what is amiss in the text of the organiser's own making is not for a merge to mend
    }

    /// <summary>The same for texts in their normal form, in the organiser's order even where nothing was edited.</summary>
    internal static MergedDraft MergeBlocks(string origin, string edited, string fresh, IEnumerable<string> others, CancellationToken ct)
    {
        var (basis, theirs, ours) = (DraftBlocks.Split(origin), DraftBlocks.Split(edited), DraftBlocks.Split(fresh));
        return Math.Max(basis.Count, Math.Max(theirs.Count, ours.Count)) > MostBlocks ? PlainMerge.Of(basis, theirs, ours) : MergeBlocks(new DraftMatches(basis, theirs, ours, ct), others, ct);
    }

    private static MergedDraft MergeBlocks(DraftMatches matches, IEnumerable<string> others, CancellationToken ct)
    {
        var weaving = new DraftReconciler(matches);
        var insertion = new DraftInsertion(matches, weaving.Reconcile(ct));
        var sections = new DraftSections(matches);
        var entries = sections.Mend(insertion.Insert(ct));
        var declarations = new DraftDeclarations(matches, entries);
        var comments = entries.Where(entry => entry.InTheirs is not null && entry.Block.IsLeftByMerge).Select(entry => ChecklistLine.Loose(
            $"A comment of an earlier merge still has what a draft said: {entry.Block.QuotedInside}.", "Take over what is missing, and delete it."));
        return new MergedDraft(declarations.Mend(ct), [.. weaving.Checklist, .. comments, .. insertion.Checklist, .. sections.Checklist, .. declarations.Checklist, .. DraftLeftOut.Of(matches, entries, others.SelectMany(other => DraftBlocks.Split(DraftText.Normalize(other))))]);
    }
}
