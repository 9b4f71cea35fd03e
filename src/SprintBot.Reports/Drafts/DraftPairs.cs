namespace SprintBot.Reports.Drafts;

/// <summary>
/// Which block of one text has become which of another. <see cref="DraftDiff"/> finds what stayed in its place; what changed between is paired by its words, and what moved by
/// <see cref="PairMoved"/>.
/// </summary>
internal sealed class DraftPairs
{
    /// <summary>Beyond that many comparisons only neighbours are compared.</summary>
    private const int MostComparisons = 250_000;

    /// <summary>Fewer words are found in many places.</summary>
    private const int WordsToKnowBy = 4;

    private const double LikeEnoughElsewhere = 0.6;

    private readonly IReadOnlyList<DraftBlock> before;
    private readonly IReadOnlyList<DraftBlock> after;
    private readonly DraftLikeness likeness;
    private readonly double likeEnough;
    private readonly bool titlesByPlace;
    private readonly CancellationToken ct;
    private readonly int[] to;
    private readonly int[] from;
    private readonly HashSet<string> moved = new(StringComparer.Ordinal);

    /// <param name="before">Of these.</param>
    /// <param name="after">One of these each, or none.</param>
    /// <param name="likeness">How they are compared.</param>
    /// <param name="likeEnough">How like each other they must be where they stand in the same place.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="titlesByPlace">Whether a title in the place of another is that one, whatever it says.</param>
    public DraftPairs(IReadOnlyList<DraftBlock> before, IReadOnlyList<DraftBlock> after, DraftLikeness likeness, double likeEnough, CancellationToken ct, bool titlesByPlace = false)
    {
        (this.before, this.after, this.likeness, this.likeEnough, this.ct, this.titlesByPlace) = (before, after, likeness, likeEnough, ct, titlesByPlace);
        (to, from) = ([.. before.Select(_ => -1)], [.. after.Select(_ => -1)]);
        if (before.Count > 0 && after.Count > 0)
            PairInPlace();
    }

    /// <summary>What a block of the first text has become; -1 when it is gone.</summary>
    public int To(int index) => to[index];

    /// <summary>What a block of the second text was; -1 when it is new.</summary>
    public int From(int index) => from[index];

    /// <summary>Pairs what is left by what it says, wherever it stands.</summary>
    /// <param name="which">Blocks of the first text that may have moved.</param>
    public void PairMoved(Func<int, bool> which)
    {
        var left = Come().ToLookup(index => after[index].Key);
        foreach (var index in Left(which).ToList())
            if (left[before[index].Key].Where(other => from[other] < 0).Select(other => (int?)other).FirstOrDefault() is { } same)
                Pair(index, same);
    }

    /// <summary>Pairs what is left by the words that it has in common, wherever it stands.</summary>
    /// <param name="which">Blocks of the first text that may have moved and changed.</param>
    public void PairMovedAndChanged(Func<int, bool> which)
    {
        var (gone, come) = (Left(which).ToList(), Come().ToList());
        if ((long)gone.Count * come.Count > MostComparisons)
            return;
        ct.ThrowIfCancellationRequested();
        var pairs = gone.SelectMany(one => come.Select(other => (One: one, Other: other, Like: likeness.Of(before[one], after[other]))));
        foreach (var (one, other, _) in pairs.Where(pair => pair.Like >= LikeEnoughElsewhere).OrderByDescending(pair => pair.Like))
            if (to[one] < 0 && from[other] < 0)
                Pair(one, other);
    }

    private IEnumerable<int> Come() => Enumerable.Range(0, after.Count).Where(index => from[index] < 0 && IsKnownAnywhere(after[index]));

    private IEnumerable<int> Left(Func<int, bool> which) => Enumerable.Range(0, before.Count).Where(index => to[index] < 0 && IsKnownAnywhere(before[index]) && which(index));

    private static bool IsKnownAnywhere(DraftBlock block) => block.IsDeclaration || block.Kind == DraftBlockKind.Title || block.Words.Skip(WordsToKnowBy - 1).Any();

    private void PairInPlace()
    {
        var diff = DraftDiff.Of([.. before.Select(block => block.Text)], [.. after.Select(block => block.Text)], ct);
        var (one, other) = (0, 0);
        foreach (var change in diff.DiffBlocks)
        {
            PairRun(one, other, change.DeleteStartA - one);
            (one, other) = (change.DeleteStartA + change.DeleteCountA, change.InsertStartB + change.InsertCountB);
        }
        PairRun(one, other, before.Count - one);
        moved.UnionWith(Left(_ => true).Select(index => before[index].Text).Intersect(Come().Select(index => after[index].Text)));
        foreach (var change in diff.DiffBlocks)
            PairChanged(change.DeleteStartA, change.DeleteCountA, change.InsertStartB, change.InsertCountB);
    }

    private void PairRun(int one, int other, int count)
    {
        for (var i = 0; i < count; i++)
            Pair(one + i, other + i);
    }

    /// <summary>Pairs what changed in one place, in order, so that the pairs are as like each other as can be.</summary>
    private void PairChanged(int start, int count, int otherStart, int otherCount)
    {
        if ((long)count * otherCount > MostComparisons)
            return;
        var best = new double[count + 1, otherCount + 1];
        for (var i = count - 1; i >= 0; i--)
        {
            ct.ThrowIfCancellationRequested();
            for (var j = otherCount - 1; j >= 0; j--)
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + Worth(start + i, otherStart + j));
        }
        for (var (i, j) = (0, 0); i < count && j < otherCount;)
            if (Worth(start + i, otherStart + j) is > 0 and var worth && best[i, j] <= best[i + 1, j + 1] + worth)
                Pair(start + i++, otherStart + j++);
            else if (best[i, j] <= best[i + 1, j])
                i++;
            else
                j++;
    }

    /// <summary>What has moved is not what stands in its place now, however like each other they are.</summary>
    private double Worth(int one, int other)
    {
        if (moved.Contains(before[one].Text) || moved.Contains(after[other].Text))
            return 0;
        var like = likeness.Of(before[one], after[other]);
        if (titlesByPlace && before[one].Kind == DraftBlockKind.Title && after[other].Kind == DraftBlockKind.Title)
            return likeEnough + like;
        return like >= likeEnough ? like : 0;
    }

    private void Pair(int one, int other) => (to[one], from[other]) = (other, one);
}
