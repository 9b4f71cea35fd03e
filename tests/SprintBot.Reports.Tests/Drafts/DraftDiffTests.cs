using CsCheck;
using DiffPlex.Model;
using SprintBot.Reports.Drafts;

namespace SprintBot.Reports.Tests.Drafts;

public sealed class DraftDiffTests
{
    private static DiffResult Diff(string[] before, string[] after) => DraftDiff.Of(before, after, CancellationToken.None);

    private static string[] Applied(DiffResult diff)
    {
        var result = diff.PiecesOld.ToList();
        foreach (var change in diff.DiffBlocks.Reverse())
        {
            result.RemoveRange(change.DeleteStartA, change.DeleteCountA);
            result.InsertRange(change.DeleteStartA, diff.PiecesNew.Skip(change.InsertStartB).Take(change.InsertCountB));
        }
        return [.. result];
    }

    private static Gen<string[]> Texts(int letters, int most) => Gen.Int[0, letters].Select(letter => $"line {letter}").Array[0, most];

    [Fact]
    public void The_changes_make_the_second_text_of_the_first() => Gen.Select(Texts(9, 40), Texts(9, 40)).Sample((before, after) => Assert.Equal(after, Applied(Diff(before, after))), iter: 2_000, threads: 1);

    [Fact]
    public void They_do_so_in_long_texts_too() => Gen.Select(Texts(4_000, 6_000), Texts(4_000, 6_000)).Sample((before, after) => Assert.Equal(after, Applied(Diff(before, after))), iter: 20, threads: 1);

    [Fact]
    public void A_change_in_a_long_text_is_that_change_only()
    {
        var before = Enumerable.Range(0, 20_000).SelectMany(index => new[] { $"Passage {index}.", "" }).ToArray();
        var after = before.ToList();
        after[7_000] = "Mended.";
        after.InsertRange(30_001, ["", "New.", ""]);
        var diff = Diff(before, [.. after]);
        Assert.Equal(2, diff.DiffBlocks.Count);
        Assert.Equal([(7_000, 1, 1)], diff.DiffBlocks.Take(1).Select(change => (change.DeleteStartA, change.DeleteCountA, change.InsertCountB)));
        Assert.Equal([(0, 3)], diff.DiffBlocks.Skip(1).Select(change => (change.DeleteCountA, change.InsertCountB)));
    }

    [Fact]
    public void It_can_be_given_up()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => DraftDiff.Of(["a"], ["a"], stop.Token));
    }
}
