using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>What becomes of texts that are too long to be compared passage by passage: the organiser's stays as it is, and what is new follows it in comments, whatever it says.</summary>
internal static class PlainMerge
{
    public static MergedDraft Of(IReadOnlyList<DraftBlock> basis, IReadOnlyList<DraftBlock> theirs, IReadOnlyList<DraftBlock> ours)
    {
        var known = basis.Concat(theirs).Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        var news = ours.Where(block => !known.Contains(block.Text)).Select(block => block.AsComment()).Where(comment => known.Add(comment.Text)).ToList();
        IReadOnlyList<DraftBlock> merged = [.. theirs, .. news];
        return new MergedDraft(DraftBlocks.Join(merged),
        [
            ChecklistLine.Wrong(
                $"There are more than {DraftMerge.MostBlocks} passages in your text, the new draft or the one before it: too many to be merged one by one. Your text is as it was; {ReportWords.Count(news.Count, "passage")} of the new draft {(news.Count == 1 ? "follows" : "follow")} it in comments.",
                "Put them where they belong, or merge shorter reports."),
            .. DraftLeftOut.Of(ours, merged, _ => [], []),
        ]);
    }
}
