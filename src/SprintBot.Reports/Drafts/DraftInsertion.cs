using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>Puts what is new between the organiser's blocks: each after what it follows in the new draft, a new section after the section that it follows.</summary>
internal sealed class DraftInsertion
{
    private readonly DraftMatches matches;
    private readonly LinkedList<DraftEntry> entries;
    private readonly LinkedListNode<DraftEntry>?[] places;
    private readonly List<ChecklistLine> checklist = [];

    public DraftInsertion(DraftMatches matches, IEnumerable<DraftEntry> entries)
    {
        (this.matches, this.entries) = (matches, new LinkedList<DraftEntry>(entries));
        places = new LinkedListNode<DraftEntry>?[matches.Ours.Count];
        for (var node = this.entries.First; node is not null; node = node.Next)
            if (node.Value.InOurs is { } index)
                places[index] = node;
    }

    public IReadOnlyList<ChecklistLine> Checklist => checklist;

    public IReadOnlyList<DraftEntry> Insert(CancellationToken ct)
    {
        var title = -1;
        for (var index = 0; index < places.Length; index++)
        {
            ct.ThrowIfCancellationRequested();
            if (matches.Ours[index].Kind == DraftBlockKind.Title)
                title = index;
            if (places[index] is not null || ToInsert(index) is not { } block)
                continue;
            if (title >= 0 && title < index && places[title] is null && !HasPlace(title))
                BringBack(title);
            else if (TakenOutBefore(index) is { } gone)
                checklist.Add(ChecklistLine.Loose($"{block.Quoted} is new, and goes on from what you took out, {gone.Quoted}.", "See that it can be understood without."));
            Place(index, block, title);
        }
        return [.. entries];
    }

    /// <summary>What the organiser has no place for yet: as it is when it is new, as a comment when the organiser took out what it was; null when it is to stay out.</summary>
    private DraftBlock? ToInsert(int index)
    {
        var block = matches.Ours[index];
        if (matches.BasisOfOurs(index) is not { } basis)
            return matches.Titles.InTheirStyle(block);
        if (!matches.HasNews(basis) || matches.TheirsOfBasis(basis) is not null || matches.IsTold(basis) || block.IsDeclaration)
            return null;
        checklist.Add(ChecklistLine.Loose($"You took out {matches.Basis[basis].Quoted}, and the new draft says something else there.", "It is in a comment in its place: take it over, or delete it."));
        return block.AsComment();
    }

    /// <summary>What the organiser took out right before a new passage; null when that stands.</summary>
    private DraftBlock? TakenOutBefore(int index)
    {
        var before = index - 1;
        while (before >= 0 && matches.Ours[before].IsDeclaration)
            before--;
        return before >= 0 && matches.BasisOfOurs(index) is null && matches.Ours[index] is { Kind: not DraftBlockKind.Title, IsDeclaration: false } && matches.Ours[before].Kind != DraftBlockKind.Title
            && matches.BasisOfOurs(before) is { } basis && matches.TheirsOfBasis(basis) is null ? matches.Ours[before] : null;
    }

    /// <summary>Whether something of a title's section is in the draft.</summary>
    private bool HasPlace(int title) => FirstPlace(title) is not null;

    private LinkedListNode<DraftEntry>? FirstPlace(int title)
    {
        for (var index = title + 1; index < places.Length && matches.Ours[index].Kind != DraftBlockKind.Title; index++)
            if (places[index] is { } place)
                return place;
        return null;
    }

    private void BringBack(int title)
    {
        Place(title, matches.Titles.InTheirStyle(matches.Ours[title]), title);
        checklist.Add(ChecklistLine.Loose($"You took out {matches.Ours[title].Quoted}, and there is something new in it.", "The title is back with it: take both out if you don't want them."));
    }

    private void Place(int index, DraftBlock block, int title)
    {
        var entry = new DraftEntry(block, false) { InOurs = index };
        var level = matches.Titles.LevelOf(block);
        var before = level is null ? -1 : LastPlace(index, isTitle: true);
        if (before < 0)
            before = LastPlace(index, isTitle: false);
        if (before < title && title < index && places[title] is null && FirstPlace(title) is { } first)
            places[index] = entries.AddBefore(first, entry);
        else if (before >= 0)
            places[index] = entries.AddAfter(level is { } its ? EndOfSection(places[before]!, its) : places[before]!, entry);
        else if (Array.FindIndex(places, index, place => place is not null) is >= 0 and var after)
            places[index] = entries.AddBefore(places[after]!, entry);
        else
            places[index] = entries.AddLast(entry);
    }

    private int LastPlace(int index, bool isTitle)
    {
        while (--index >= 0)
            if (places[index] is { } place && (!isTitle || matches.Titles.LevelOf(place.Value.Block) is not null))
                return index;
        return -1;
    }

    /// <summary>The last block before the next title of that level, or a higher one.</summary>
    private LinkedListNode<DraftEntry> EndOfSection(LinkedListNode<DraftEntry> node, int level)
    {
        while (node.Next is { } next && (matches.Titles.LevelOf(next.Value.Block) is not { } other || other > level))
            node = next;
        return node;
    }
}
