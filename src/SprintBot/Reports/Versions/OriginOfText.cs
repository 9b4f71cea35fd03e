using SprintBot.Reports.Drafts;

namespace SprintBot.Reports.Versions;

/// <summary>Merges a text with a new draft, after finding which of the earlier drafts it came from.</summary>
public static class OriginOfText
{
    /// <param name="edited">The organiser's text.</param>
    /// <param name="drafts">From the oldest to the newest.</param>
    /// <param name="draft">The new one.</param>
    public static MergedDraft Merge(string edited, IReadOnlyList<string> drafts, string draft)
    {
        if (DraftBase.Find(edited, drafts) is { } index)
            return DraftMerge.Merge(drafts[index], edited, draft);
        var merged = DraftMerge.Merge(null, edited, draft);
        return merged with { Checklist = [new ChecklistLine("Your text has nothing of any draft that is kept here, so all of it is taken as written by hand, and the whole new draft is put into it.", "Look for what is now told twice."), .. merged.Checklist] };
    }
}
