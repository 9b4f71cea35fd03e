namespace SprintBot.Reports.Drafts;

/// <summary>
/// Merges what an organiser made of a draft with a new draft, by blocks. The order is the organiser's. What is untouched becomes what the new draft says;
/// what the organiser changed, moved, added or took out stays so; where both changed, the organiser's words stay, and those of the new draft follow in a comment.
/// What is new stands after what it follows in the new draft.
/// </summary>
public static class DraftMerge
{
    /// <param name="basis">The draft that the organiser's text came from; null when it is not known: then all of the text is the organiser's.</param>
    /// <param name="theirs">The organiser's text.</param>
    /// <param name="ours">The new draft.</param>
    /// <returns>No line of the organiser's is lost. Without edits it is the new draft; with nothing new, the organiser's text.</returns>
    public static MergedDraft Merge(string? basis, string theirs, string ours)
    {
        var (origin, edited, fresh) = (DraftText.Normalize(basis ?? ""), DraftText.Normalize(theirs), DraftText.Normalize(ours));
        if (edited == origin || edited == fresh)
            return new MergedDraft(fresh, []);
        if (basis is not null && origin == fresh)
            return new MergedDraft(edited, []);
        var matches = new DraftMatches(DraftBlocks.Split(origin), DraftBlocks.Split(edited), DraftBlocks.Split(fresh));
        var weaving = new DraftWeaving(matches);
        var insertion = new DraftInsertion(matches, weaving.Weave());
        var sections = new DraftSections(matches);
        var declarations = new DraftDeclarations(matches, sections.Mend(insertion.Insert()));
        return new MergedDraft(declarations.Mend(), [.. weaving.Checklist, .. insertion.Checklist, .. sections.Checklist, .. declarations.Checklist]);
    }
}
