namespace SprintBot.Reports.Drafts;

/// <summary>Blank lines between blocks: those of the organiser's text where both stood there so, else those of the new draft, and always one where docutils needs it.</summary>
internal static class DraftSpacing
{
    /// <summary>An empty comment keeps an indented block from being read as part of what is above it.</summary>
    private static readonly DraftEntry Separator = new(new DraftBlock("..", DraftBlockKind.Explicit, 1), false);

    public static IEnumerable<DraftBlock> Space(IEnumerable<DraftEntry> entries, DraftMatches matches)
    {
        DraftEntry? above = null;
        foreach (var entry in entries)
        {
            var isParted = above is not null && entry.Block.Text[0] is ' ' or '\t';
            if (isParted)
                yield return Separator.Block;
            yield return entry.Block with { Gap = above is null ? entry.InTheirs == 0 ? matches.Theirs[0].Gap : 0 : isParted ? 1 : Gap(above, entry, matches) };
            above = entry;
        }
    }

    private static int Gap(DraftEntry above, DraftEntry entry, DraftMatches matches)
    {
        int? theirs = Follows(above.InTheirs, entry.InTheirs) ? matches.Theirs[entry.InTheirs!.Value].Gap : null;
        int? ours = Follows(above.InOurs, entry.InOurs) ? matches.Ours[entry.InOurs!.Value].Gap : null;
        var gap = theirs is not null && ours is not null && theirs == BasisGap(above, entry, matches) ? ours.Value : theirs ?? ours ?? entry.Block.Gap;
        return gap > 0 || MayTouch(above, entry, matches) ? gap : 1;
    }

    private static int? BasisGap(DraftEntry above, DraftEntry entry, DraftMatches matches) =>
        matches.BasisOfTheirs(entry.InTheirs!.Value) is { } basis && Follows(matches.BasisOfTheirs(above.InTheirs!.Value), basis) ? matches.Basis[basis].Gap : null;

    private static bool Follows(int? one, int? other) => one is { } index && index + 1 == other;

    private static bool MayTouch(DraftEntry above, DraftEntry entry, DraftMatches matches) =>
        Follows(above.InTheirs, entry.InTheirs) && IsAsIn(matches.Theirs, above, above.InTheirs) && IsAsIn(matches.Theirs, entry, entry.InTheirs)
        || Follows(above.InOurs, entry.InOurs) && IsAsIn(matches.Ours, above, above.InOurs) && IsAsIn(matches.Ours, entry, entry.InOurs)
        || above.Block.Kind == DraftBlockKind.Explicit && entry.Block.Kind == DraftBlockKind.Explicit
        || above.Block.Kind == DraftBlockKind.Item && entry.Block.Kind == DraftBlockKind.Item && above.Block.Text[0] == entry.Block.Text[0];

    private static bool IsAsIn(IReadOnlyList<DraftBlock> text, DraftEntry entry, int? index) => index is { } place && text[place].Text == entry.Block.Text;
}
