using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>Decides on each block of the organiser's, in the organiser's order.</summary>
internal sealed class DraftReconciler(DraftMatches matches)
{
    private readonly List<DraftEntry> entries = [];
    private readonly List<DraftEntry> comments = [];
    private readonly List<ChecklistLine> checklist = [];

    public IReadOnlyList<ChecklistLine> Checklist => checklist;

    public IReadOnlyList<DraftEntry> Reconcile(CancellationToken ct)
    {
        for (var index = 0; index < matches.Theirs.Count; index++)
        {
            ct.ThrowIfCancellationRequested();
            if (matches.Theirs[index] is not { Kind: DraftBlockKind.Explicit, Gap: 0 }) // a comment would part targets, or a site's metadata, that stand line below line
                TellAll();
            Decide(index);
        }
        TellAll();
        return [.. entries.Where((entry, index) => !entry.IsGone || HasOrganisersWords(index))];
    }

    private void Decide(int index)
    {
        var kept = new DraftEntry(matches.Theirs[index], true) { InTheirs = index };
        if (matches.ToldBefore(index) is { } told)
            entries.Add(matches.HasNews(told) ? new DraftEntry(News(told).AsComment(), false) { InTheirs = index, InOurs = matches.OursOfBasis(told) } : kept);
        else if (matches.BasisOfTheirs(index) is { } basis)
            Decide(kept with { InOurs = matches.OursOfBasis(basis) }, basis);
        else if (matches.AddedByBoth(index) is { } ours)
            Keep(kept with { InOurs = ours }, matches.Ours[ours].Key == kept.Block.Key && kept.Block.TargetName is null ? null : matches.Ours[ours]);
        else
            entries.Add(kept);
    }

    private void Decide(DraftEntry kept, int basis)
    {
        if (matches.IsUntouched(basis))
            entries.Add(kept.InOurs is { } now ? kept with { Block = Newest(kept.Block, now), IsOrganisers = false } : kept with { IsOrganisers = false, IsGone = true });
        else
            Keep(kept, matches.HasNews(basis) && !matches.IsTold(basis) ? News(basis) : null);
        if (!matches.IsUntouched(basis) && kept.InOurs is null && !kept.Block.IsDeclaration)
            checklist.Add(ChecklistLine.Wrong($"The new draft no longer has what you changed to {kept.Block.Quoted}.", "Take it out if it is not true any more."));
    }

    /// <summary>What the new draft says, with the organiser's line ends where it says the same.</summary>
    private DraftBlock Newest(DraftBlock kept, int now) => kept.SaysTheSameAs(matches.Ours[now]) ? kept : matches.Titles.InTheirStyle(matches.Ours[now]);

    /// <summary>The organiser's words and, in a comment, those of the new draft where they are others.</summary>
    private void Keep(DraftEntry kept, DraftBlock? other)
    {
        entries.Add(kept);
        if (other is null || other.Text == kept.Block.Text)
            return;
        comments.Add(new DraftEntry(other.AsComment(), false) { InOurs = kept.InOurs });
        checklist.Add(ChecklistLine.Loose($"You changed {kept.Block.Quoted}, and so did the new draft.", "Your words stand; the comment below them has the others. Take over what is missing, and delete it."));
    }

    private DraftBlock News(int basis) => matches.Ours[matches.OursOfBasis(basis)!.Value];

    private void TellAll()
    {
        entries.AddRange(comments);
        comments.Clear();
    }

    /// <summary>A title whose section is gone stays where the organiser wrote something into it.</summary>
    private bool HasOrganisersWords(int title) => matches.Titles.LevelOf(entries[title].Block) is { } level
        && entries.Skip(title + 1).TakeWhile(entry => matches.Titles.LevelOf(entry.Block) is not { } other || other > level).Any(entry => entry.IsOrganisers);
}
