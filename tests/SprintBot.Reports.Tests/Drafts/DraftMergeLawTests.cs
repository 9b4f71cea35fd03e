using CsCheck;
using SprintBot.Reports.Drafts;

namespace SprintBot.Reports.Tests.Drafts;

/// <summary>What holds for every text of an organiser's.</summary>
public sealed class DraftMergeLawTests
{
    private const int Cases = 200;

    /// <summary>Any text, most of it of what means something in reStructuredText.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        "a b c d e f", "g h i j", "x", "Title", "=====", "-----", "..", ".. _a: https://a.example/", "`a`_ b", "- item one", "1. one", "   indented", "\ttab", "", "", "", "::", "==  ==", "text::", ".. role:: u", ":u:`x`", "\u2028z", "end \r")
        .Array[0, 14].Select(lines => string.Join('\n', lines));

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>What the organiser wrote or changed stands in the merged text as often as in the organiser's, each block in one piece, and each line as often as the blocks have it.</summary>
    private static void AssertNothingIsLost(string basis, string theirs, string ours, string merged)
    {
        var known = Blocks(basis).CountBy(block => block).ToDictionary();
        var written = Blocks(theirs).CountBy(block => block).SelectMany(block => Enumerable.Repeat(Lines(block.Key), Math.Max(0, block.Value - known.GetValueOrDefault(block.Key)))).ToList();
        var left = Lines(merged);
        var counts = left.CountBy(line => line).ToDictionary();
        var lost = written.Where(block => !Enumerable.Range(0, left.Length - block.Length + 1).Any(at => left.AsSpan(at, block.Length).SequenceEqual(block))).Select(block => string.Join(" / ", block))
            .Concat(written.SelectMany(block => block).CountBy(line => line).Where(line => counts.GetValueOrDefault(line.Key) < line.Value).Select(line => $"{line.Value} of {line.Key}")).ToList();
        Assert.True(lost.Count == 0, $"lost: {string.Join(" | ", lost)}\n--- basis\n{basis}\n--- theirs\n{theirs}\n--- ours\n{ours}\n--- merged\n{merged}");
    }

    private static IEnumerable<string> Blocks(string text) => DraftBlocks.Split(DraftText.Normalize(text)).Select(block => block.Text);

    private static MergedDraft MergeBlocks(string basis, string theirs, string ours) =>
        DraftMerge.MergeBlocks(DraftText.Normalize(basis), DraftText.Normalize(theirs), DraftText.Normalize(ours), [], CancellationToken.None);

    [Fact]
    public void No_line_of_the_organiser_s_is_lost() => EditedDrafts.Cases.Sample(
        drafts => AssertNothingIsLost(drafts.Basis, drafts.Theirs, drafts.Ours, EditedDrafts.Merge(drafts.Basis, drafts.Theirs, drafts.Ours).Text), iter: Cases, threads: 1);

    [Fact]
    public void No_line_of_any_text_is_lost() => Gen.Select(Texts, Texts, Texts).Sample(
        (basis, theirs, ours) => AssertNothingIsLost(basis, theirs, ours, EditedDrafts.Merge(basis, theirs, ours).Text), iter: 20 * Cases, threads: 1);

    [Fact]
    public void No_line_is_lost_where_no_draft_is_known() => Gen.Select(Texts, Texts).Sample(
        (theirs, ours) => AssertNothingIsLost("", theirs, ours, EditedDrafts.Merge(null, theirs, ours).Text), iter: 20 * Cases, threads: 1);

    [Fact]
    public void Merging_twice_changes_nothing() => EditedDrafts.Cases.Sample(
        drafts => EditedDrafts.Merge(drafts.Basis, drafts.Theirs, drafts.Ours).Text is var merged && MergeBlocks(drafts.Ours, merged, drafts.Ours).Text == merged, iter: Cases, threads: 1);

    [Fact]
    public void Merging_without_edits_is_generating_anew() => EditedDrafts.Cases.Sample(
        drafts => EditedDrafts.Merge(drafts.Basis, drafts.Basis, drafts.Ours) is var merged && merged.Text == drafts.Ours && merged.Checklist.Count == 0, iter: Cases / 4, threads: 1);

    /// <summary>Only the order may be another: it is that of the text. Nothing is left over and nothing is missing, so that what was not edited in an edited text is as generated too.</summary>
    [Fact]
    public void Merging_without_edits_block_by_block_has_the_blocks_of_the_new_draft() => EditedDrafts.Cases.Sample(
        drafts => Assert.Equal(Blocks(drafts.Ours).Order(StringComparer.Ordinal), Blocks(MergeBlocks(drafts.Basis, drafts.Basis, drafts.Ours).Text).Order(StringComparer.Ordinal)), iter: Cases, threads: 1);

    [Fact]
    public void Merging_with_nothing_new_is_the_organiser_s_text() => EditedDrafts.Cases.Sample(
        drafts => Assert.Equal(DraftText.Normalize(drafts.Theirs), EditedDrafts.Merge(drafts.Basis, drafts.Theirs, drafts.Basis).Text), iter: Cases, threads: 1);

    /// <summary>Only titles may be marked otherwise, where the organiser's are out of order.</summary>
    [Fact]
    public void Merging_with_nothing_new_block_by_block_has_the_blocks_of_the_organiser_s_text() => EditedDrafts.Cases.Sample(
        drafts => Assert.Equal(Keys(drafts.Theirs), Keys(MergeBlocks(drafts.Basis, drafts.Theirs, drafts.Basis).Text)), iter: Cases, threads: 1);

    private static IEnumerable<string> Keys(string text) => DraftBlocks.Split(DraftText.Normalize(text)).Select(block => block.Key);

    [Fact]
    public void Taking_a_text_apart_and_putting_it_together_changes_nothing() => Texts.Sample(
        text => DraftText.Normalize(text) is var normal && DraftBlocks.Join(DraftBlocks.Split(normal)) == normal, iter: 20 * Cases, threads: 1);

    [NeedsDocutilsFact]
    public void Docutils_has_nothing_to_say_of_a_merge_when_it_has_nothing_to_say_of_its_parts()
    {
        var cases = new List<(string Basis, string Theirs, string Ours, string Merged)>();
        EditedDrafts.Cases.Sample(drafts => cases.Add((drafts.Basis, drafts.Theirs, drafts.Ours, EditedDrafts.Merge(drafts.Basis, drafts.Theirs, drafts.Ours).Text)), iter: Cases, threads: 1);
        var complaints = Docutils.ComplaintsOfEach([.. cases.Select(drafts => drafts.Theirs), .. cases.Select(drafts => drafts.Merged)]);
        var valid = Enumerable.Range(0, cases.Count).Where(index => complaints[index].Length == 0).ToList();
        Assert.True(valid.Count > Cases / 4, $"only {valid.Count} texts of organisers are valid: that proves little");
        var wrong = valid.Where(index => complaints[cases.Count + index].Length > 0).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {valid.Count}:\n{string.Join("\n=======\n", wrong.Take(3).Select(index => $"{complaints[cases.Count + index]}\n--- basis\n{cases[index].Basis}\n--- theirs\n{cases[index].Theirs}\n--- ours\n{cases[index].Ours}\n--- merged\n{cases[index].Merged}"))}");
    }
}
