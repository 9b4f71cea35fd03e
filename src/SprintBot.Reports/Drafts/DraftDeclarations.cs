using SprintBot.Markup.Rst;
using SprintBot.Markup.RstReading;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>Sees that each target and role that a merged draft needs is there once, and none that nothing needs, as far as the organiser's text had it so.</summary>
internal sealed class DraftDeclarations(DraftMatches matches, IReadOnlyList<DraftEntry> woven)
{
    /// <summary>A target may lead to another one.</summary>
    private const int LongestChain = 3;

    private readonly List<DraftEntry> entries = [.. woven];
    private readonly List<ChecklistLine> checklist = [];

    public IReadOnlyList<ChecklistLine> Checklist => checklist;

    private string Text => DraftBlocks.Join(DraftSpacing.Space(entries, matches));

    private IEnumerable<DraftBlock> Known => matches.Ours.Concat(matches.Theirs).Concat(matches.Basis);

    public string Mend(CancellationToken ct)
    {
        DeclareOnce();
        DeclareRoles();
        var (dangling, loose) = Faults(DraftBlocks.Join(matches.Theirs));
        for (var round = 0; round < LongestChain && MendLinks(dangling, loose); round++)
            ct.ThrowIfCancellationRequested();
        return Text;
    }

    /// <summary>Of two with one name the organiser's stays; one that leads elsewhere is told.</summary>
    private void DeclareOnce()
    {
        var titles = entries.Where(entry => entry is { IsOrganisers: true, Block.Kind: DraftBlockKind.Title }).Select(entry => $"target {entry.Block.TitleName}").ToHashSet(StringComparer.Ordinal);
        foreach (var group in entries.Where(entry => entry.Block.IsDeclaration).GroupBy(entry => entry.Block.Key, StringComparer.Ordinal).ToList())
        {
            var stays = titles.Contains(group.Key) ? null : group.FirstOrDefault(entry => entry.IsOrganisers) ?? group.First();
            foreach (var entry in group.Where(entry => entry != stays && !entry.IsOrganisers))
                if (entry.Block.RoleName is not null || entry.Block.Text == stays?.Block.Text)
                    entries.Remove(entry);
                else
                    Tell(entry, ChecklistLine.Wrong($"The new draft has the target {entry.Block.Quoted}, whose name is taken.", "It is in a comment: give one of the two another name."));
        }
    }

    private void DeclareRoles()
    {
        var declared = entries.Select(entry => entry.Block.RoleName).ToHashSet();
        var text = Text;
        var missing = Known.Where(block => block.RoleName is { } role && !declared.Contains(role) && text.Contains($":{role}:", StringComparison.Ordinal)).DistinctBy(block => block.RoleName);
        var top = entries.FindIndex(entry => entry.Block.Kind != DraftBlockKind.Explicit && entry.Block.Text[0] != ':');
        entries.InsertRange(top < 0 ? entries.Count : top, missing.Select(block => new DraftEntry(block with { Gap = 1 }, false)));
    }

    private bool MendLinks(HashSet<string> dangling, HashSet<string> loose)
    {
        var faults = RstPage.Read(Text).LinkFaults;
        var isMended = false;
        foreach (var fault in faults.Where(fault => fault.Kind == RstLinkFaultKind.Unreferenced && !loose.Contains(RstText.NormalizeName(fault.Name))))
            isMended |= Loosen(RstText.NormalizeName(fault.Name));
        var missing = faults.Where(fault => fault.Kind == RstLinkFaultKind.Undefined && !dangling.Contains(RstText.NormalizeName(fault.Name))).DistinctBy(fault => RstText.NormalizeName(fault.Name)).ToList();
        return missing.Count == 0 ? isMended : Define(missing) || isMended;
    }

    /// <summary>Takes out a target that nothing refers to any more; the organiser's becomes a comment, and so does, below it, one that what stands in a comment refers to.</summary>
    private bool Loosen(string name)
    {
        if (entries.Find(entry => entry.Block.TargetName == name) is not { } entry)
            return false;
        if (entry.IsOrganisers)
            Tell(entry, ChecklistLine.Loose($"Nothing refers to your target {entry.Block.Quoted} any more.", "It is in a comment now: delete it, or link to it."));
        else
            entries.Remove(entry);
        if (!entry.IsOrganisers && entries.FindLastIndex(other => other.Block.IsLeftByMerge && other.Block.RefersTo(name)) is >= 0 and var at && entry.Block.AsComment() is var comment && entries.TrueForAll(other => other.Block.Text != comment.Text))
            entries.Insert(at + 1, entry with { Block = comment });
        return true;
    }

    /// <summary>Puts targets below the blocks that need them.</summary>
    private bool Define(IReadOnlyList<RstLinkFault> missing)
    {
        var lines = new List<int>();
        foreach (var block in DraftSpacing.Space(entries, matches))
            lines.Add((lines.Count == 0 ? 0 : lines[^1]) + block.Gap + block.Text.Count(letter => letter == '\n') + 1);
        var targets = Known.Where(block => block.TargetName is not null).DistinctBy(block => block.TargetName).ToDictionary(block => block.TargetName!, StringComparer.Ordinal);
        var isMended = false;
        foreach (var fault in missing.OrderByDescending(fault => fault.Line))
            if (targets.TryGetValue(RstText.NormalizeName(fault.Name), out var target))
            {
                entries.Insert(Below(Math.Max(0, lines.FindIndex(end => end >= fault.Line))), new DraftEntry(target with { Gap = 1 }, false));
                isMended = true;
            }
        return isMended;
    }

    private int Below(int index)
    {
        for (index++; index < entries.Count && entries[index].Block.Kind == entries[index - 1].Block.Kind && entries[index].Block.Kind is DraftBlockKind.Item or DraftBlockKind.Title; index++)
        {
        }
        return Math.Min(index, entries.Count);
    }

    private void Tell(DraftEntry entry, ChecklistLine line)
    {
        entries[entries.IndexOf(entry)] = entry with { Block = entry.Block.AsComment() };
        checklist.Add(line);
    }

    private static (HashSet<string> Dangling, HashSet<string> Loose) Faults(string text)
    {
        var faults = RstPage.Read(text).LinkFaults.ToLookup(fault => fault.Kind, fault => RstText.NormalizeName(fault.Name));
        return ([.. faults[RstLinkFaultKind.Undefined]], [.. faults[RstLinkFaultKind.Unreferenced]]);
    }
}
