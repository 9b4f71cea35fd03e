namespace SprintBot.Reports.Drafts;

/// <summary>What became of each block of a draft: in the organiser's text, and in the new draft.</summary>
internal sealed class DraftMatches
{
    private const double LikeEnoughForTheirs = 0.35;

    /// <summary>Higher, since one person's passage may stand where another's was.</summary>
    private const double LikeEnoughForOurs = 0.5;

    private readonly DraftPairs edits;
    private readonly DraftPairs news;
    private readonly Dictionary<int, int> bothAdded = [];
    private readonly Dictionary<int, int> toldBefore = [];
    private readonly HashSet<int> tellers;

    public DraftMatches(IReadOnlyList<DraftBlock> basis, IReadOnlyList<DraftBlock> theirs, IReadOnlyList<DraftBlock> ours, CancellationToken ct)
    {
        (Basis, Theirs, Ours, Titles) = (basis, theirs, ours, new DraftTitles(theirs, ours));
        var likeness = new DraftLikeness();
        edits = new DraftPairs(basis, theirs, likeness, LikeEnoughForTheirs, ct, titlesByPlace: true);
        edits.PairMoved(_ => true);
        edits.PairMovedAndChanged(_ => true);
        news = new DraftPairs(basis, ours, likeness, LikeEnoughForOurs, ct);
        news.PairMoved(index => !IsUntouched(index) || HasOrganisersWords(index));
        news.PairMovedAndChanged(index => !IsUntouched(index));
        PairAdded(likeness, ct);
        FindTold();
        tellers = [.. toldBefore.Values];
    }

    public IReadOnlyList<DraftBlock> Basis { get; }
    public IReadOnlyList<DraftBlock> Theirs { get; }
    public IReadOnlyList<DraftBlock> Ours { get; }
    public DraftTitles Titles { get; }

    /// <summary>What a block of the organiser's was in the draft; null when the organiser wrote it.</summary>
    public int? BasisOfTheirs(int index) => Known(edits.From(index));

    public int? BasisOfOurs(int index) => Known(news.From(index));

    public int? TheirsOfBasis(int index) => Known(edits.To(index));

    public int? OursOfBasis(int index) => Known(news.To(index));

    /// <summary>The block of the new draft that says what a block which the organiser wrote says already; null when there is none.</summary>
    public int? AddedByBoth(int theirs) => bothAdded.TryGetValue(theirs, out var ours) ? ours : null;

    /// <summary>The block of the draft that a block of the organiser's is the comment on, as an earlier merge left it; null when it is none.</summary>
    public int? ToldBefore(int theirs) => toldBefore.TryGetValue(theirs, out var index) ? index : null;

    /// <summary>Whether an earlier merge left a comment on that block of the draft, so that a new one takes its place.</summary>
    public bool IsTold(int basis) => tellers.Contains(basis);

    /// <summary>Whether the organiser left its words alone; where the lines end is nobody's word.</summary>
    public bool IsUntouched(int basis) => TheirsOfBasis(basis) is { } edit && Theirs[edit].SaysTheSameAs(Basis[basis]);

    /// <summary>Whether the new draft says something else than the one before it.</summary>
    public bool HasNews(int basis) => OursOfBasis(basis) is { } now && Ours[now].Text != Basis[basis].Text;

    /// <summary>Whether it is a title under which the organiser wrote something.</summary>
    private bool HasOrganisersWords(int basis)
    {
        if (Titles.LevelOf(Basis[basis]) is not { } level || TheirsOfBasis(basis) is not { } title)
            return false;
        var section = Enumerable.Range(title + 1, Theirs.Count - title - 1).TakeWhile(index => Titles.LevelOf(Theirs[index]) is not { } other || other > level);
        return section.Any(index => BasisOfTheirs(index) is not { } origin || !IsUntouched(origin));
    }

    private void PairAdded(DraftLikeness likeness, CancellationToken ct)
    {
        var written = Enumerable.Range(0, Theirs.Count).Where(index => edits.From(index) < 0).ToList();
        var added = Enumerable.Range(0, Ours.Count).Where(index => news.From(index) < 0).ToList();
        var pairs = new DraftPairs([.. written.Select(index => Theirs[index])], [.. added.Select(index => Ours[index])], likeness, Basis.Count == 0 ? LikeEnoughForTheirs : 1, ct);
        pairs.PairMoved(_ => true);
        for (var index = 0; index < written.Count; index++)
            if (pairs.To(index) is >= 0 and var other)
                bothAdded.Add(written[index], added[other]);
    }

    private void FindTold()
    {
        var written = Enumerable.Range(0, Theirs.Count).Where(index => edits.From(index) < 0).ToLookup(index => Theirs[index].Text);
        for (var index = 0; index < Basis.Count; index++)
            if (!IsUntouched(index) && written[Basis[index].AsComment().Text].Where(comment => !toldBefore.ContainsKey(comment)).Select(comment => (int?)comment).FirstOrDefault() is { } comment)
                toldBefore.Add(comment, index);
    }

    private static int? Known(int index) => index < 0 ? null : index;
}
