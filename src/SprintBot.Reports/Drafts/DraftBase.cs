namespace SprintBot.Reports.Drafts;

/// <summary>Finds the draft that a text came from by what the two have in common: drafts carry no mark.</summary>
public static class DraftBase
{
    /// <summary>The draft that shares the most blocks with the text. Of several the one with the fewest that the text lacks, since what it lacks was taken out; of those the last.</summary>
    /// <param name="theirs">The organiser's text.</param>
    /// <param name="drafts">As the organiser got them, from the oldest to the newest: what was written by hand before is what tells drafts apart best.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Its index; null when none has any of it.</returns>
    public static int? Find(string theirs, IReadOnlyList<string> drafts, CancellationToken ct)
    {
        var blocks = Counted(theirs, ct);
        return drafts.Select((draft, index) => (Index: index, Blocks: Counted(draft, ct)))
            .Select(draft => (draft.Index, Common: draft.Blocks.Sum(block => Math.Min(block.Value, blocks.GetValueOrDefault(block.Key))), All: draft.Blocks.Values.Sum()))
            .Where(draft => draft.Common > 0)
            .OrderByDescending(draft => draft.Common).ThenBy(draft => draft.All).ThenByDescending(draft => draft.Index)
            .Select(draft => (int?)draft.Index).FirstOrDefault();
    }

    /// <summary>How many blocks a text has in common with a draft.</summary>
    public static int CommonWith(string text, string draft, CancellationToken ct)
    {
        var blocks = Counted(text, ct);
        return Counted(draft, ct).Sum(block => Math.Min(block.Value, blocks.GetValueOrDefault(block.Key)));
    }

    /// <summary>Whether a text has a paragraph or the title of a draft, and not only what all drafts have.</summary>
    public static bool IsOf(string text, string draft)
    {
        var passages = Passages(text).ToHashSet(StringComparer.Ordinal);
        return Passages(draft).Any(passages.Contains);
    }

    private static IEnumerable<string> Passages(string text)
    {
        var blocks = DraftBlocks.Split(DraftText.Normalize(text));
        var title = blocks.FirstOrDefault(block => block.Kind == DraftBlockKind.Title);
        return blocks.Where(block => block == title || block.Kind is DraftBlockKind.Text or DraftBlockKind.Item).Select(block => block == title ? block.TitleName : block.Text);
    }

    private static Dictionary<string, int> Counted(string text, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return DraftBlocks.Split(DraftText.Normalize(text)).GroupBy(block => block.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }
}
