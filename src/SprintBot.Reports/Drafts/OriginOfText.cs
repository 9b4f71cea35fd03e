using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>Merges a text with a new draft, after finding which of the earlier drafts it came from.</summary>
public static class OriginOfText
{
    /// <param name="edited">The organiser's text.</param>
    /// <param name="drafts">From the oldest to the newest.</param>
    /// <param name="draft">The new one.</param>
    /// <param name="ct">Gives up.</param>
    public static MergedDraft Merge(string edited, IReadOnlyList<KnownDraft> drafts, string draft, CancellationToken ct)
    {
        if (DraftBase.Find(edited, [.. drafts.Select(known => known.Sent)], ct) is not { } index)
            return With(DraftMerge.Merge(null, edited, draft, ct), ChecklistLine.Loose(
                "Your text has nothing of any draft that is kept here, so all of it is taken as written by hand, and the whole new draft is put into it.", "Look for what is now told twice."));
        var merged = DraftMerge.Merge(drafts[index].Made, edited, draft, drafts.Where((_, other) => other != index).Reverse().Select(known => known.Made), ct);
        return index == drafts.Count - 1 ? merged : With(merged, ChecklistLine.Loose(
            $"Your text came from {drafts[index].Name} and from none after it, so all that came later is put into it.", "If you took some of that out before, take it out again."));
    }

    /// <summary>The draft that the text came from; null when it is none of them.</summary>
    public static KnownDraft? Find(string edited, IReadOnlyList<KnownDraft> drafts, CancellationToken ct) =>
        DraftBase.Find(edited, [.. drafts.Select(known => known.Sent)], ct) is { } index && DraftBase.IsOf(edited, drafts[index].Sent) ? drafts[index] : null;

    private static MergedDraft With(MergedDraft merged, ChecklistLine line) => merged with { Checklist = [line, .. merged.Checklist] };
}
