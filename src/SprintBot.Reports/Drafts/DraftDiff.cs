using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace SprintBot.Reports.Drafts;

/// <summary>
/// What two texts have in common, in order. DiffPlex finds it, but its time grows with the square of what differs and nobody can stop it. So it is only given
/// what both texts have; and of much of that, the stretches between what each text has just once.
/// </summary>
internal sealed class DraftDiff
{
    /// <summary>A longer stretch in which nothing stands just once counts as changed.</summary>
    private const int MostAtOnce = 4_000;

    private readonly string[] before;
    private readonly string[] after;
    private readonly int[] to;
    private readonly CancellationToken ct;

    private DraftDiff(string[] before, string[] after, CancellationToken ct) => (this.before, this.after, this.ct, to) = (before, after, ct, [.. before.Select(_ => -1)]);

    /// <param name="before">Lines, or blocks.</param>
    /// <param name="after">The same of the other text.</param>
    /// <param name="ct">Gives up.</param>
    public static DiffResult Of(string[] before, string[] after, CancellationToken ct)
    {
        var diff = new DraftDiff(before, after, ct);
        diff.Match();
        return new DiffResult(before, after, [.. diff.Changes()]);
    }

    private void Match()
    {
        var (here, there) = (before.ToHashSet(StringComparer.Ordinal), after.ToHashSet(StringComparer.Ordinal));
        var one = Enumerable.Range(0, before.Length).Where(index => there.Contains(before[index])).ToArray();
        var other = Enumerable.Range(0, after.Length).Where(index => here.Contains(after[index])).ToArray();
        if (one.Length + other.Length <= MostAtOnce)
        {
            MatchAtOnce(one, other);
            return;
        }
        var (from, otherFrom) = (0, 0);
        foreach (var (place, otherPlace) in Anchors(one, other).Append((one.Length, other.Length)))
        {
            MatchBetween(one.AsSpan(from..place), other.AsSpan(otherFrom..otherPlace));
            if (place < one.Length)
                to[one[place]] = other[otherPlace];
            (from, otherFrom) = (place + 1, otherPlace + 1);
        }
    }

    private void MatchBetween(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        while (!one.IsEmpty && !other.IsEmpty && before[one[0]] == after[other[0]])
        {
            to[one[0]] = other[0];
            one = one[1..];
            other = other[1..];
        }
        while (!one.IsEmpty && !other.IsEmpty && before[one[^1]] == after[other[^1]])
        {
            to[one[^1]] = other[^1];
            one = one[..^1];
            other = other[..^1];
        }
        if (one.Length + other.Length <= MostAtOnce)
            MatchAtOnce(one, other);
    }

    private void MatchAtOnce(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        ct.ThrowIfCancellationRequested();
        if (one.IsEmpty || other.IsEmpty)
            return;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (at, otherAt) = (0, 0);
        var changes = Differ.Instance.CreateDiffs(Numbered(before, one, numbers), Numbered(after, other, numbers), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks;
        foreach (var (start, count, otherStart, otherCount) in changes.Select(change => (change.DeleteStartA, change.DeleteCountA, change.InsertStartB, change.InsertCountB)).Append((one.Length, 0, other.Length, 0)))
        {
            for (; at < start; at++, otherAt++)
                to[one[at]] = other[otherAt];
            (at, otherAt) = (start + count, otherStart + otherCount);
        }
    }

    private static string Numbered(string[] text, ReadOnlySpan<int> which, Dictionary<string, int> numbers)
    {
        var lines = new List<int>(which.Length);
        foreach (var index in which)
            lines.Add(numbers.TryGetValue(text[index], out var number) ? number : numbers[text[index]] = numbers.Count);
        return string.Join('\n', lines);
    }

    /// <summary>Places of what each text has just once: as many as keep their order.</summary>
    private List<(int One, int Other)> Anchors(int[] one, int[] other)
    {
        var places = Enumerable.Range(0, other.Length).GroupBy(place => after[other[place]], StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
        var pairs = Enumerable.Range(0, one.Length).GroupBy(place => before[one[place]], StringComparer.Ordinal).Where(group => group.Count() == 1 && places.ContainsKey(group.Key))
            .Select(group => (One: group.Single(), Other: places[group.Key])).OrderBy(pair => pair.One).ToList();
        return LongestRising(pairs);
    }

    private static List<(int One, int Other)> LongestRising(List<(int One, int Other)> pairs)
    {
        var ends = new List<int>(); // by length, the pair with the lowest place that ends a run so long
        var previous = new int[pairs.Count];
        for (var index = 0; index < pairs.Count; index++)
        {
            var length = ends.BinarySearch(index, Comparer<int>.Create((x, y) => pairs[x].Other.CompareTo(pairs[y].Other)));
            length = length < 0 ? ~length : length;
            previous[index] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
                ends.Add(index);
            else
                ends[length] = index;
        }
        var run = new List<(int, int)>();
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = previous[index])
            run.Add(pairs[index]);
        run.Reverse();
        return run;
    }

    private IEnumerable<DiffBlock> Changes()
    {
        var (start, otherStart) = (0, 0);
        for (var index = 0; index <= before.Length; index++)
        {
            if (index < before.Length && to[index] < 0)
                continue;
            var other = index < before.Length ? to[index] : after.Length;
            if (index > start || other > otherStart)
                yield return new DiffBlock(start, index - start, otherStart, other - otherStart);
            (start, otherStart) = (index + 1, other + 1);
        }
    }
}
