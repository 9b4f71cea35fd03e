using CsCheck;
using SprintBot.Reports.Drafts;

namespace SprintBot.Tests.Reports.Drafts;

/// <summary>What holds for every text of an organiser's.</summary>
public sealed class DraftMergeLawTests
{
    private const int Cases = 200;

    /// <summary>Any text, most of it of what means something in reStructuredText.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        "a b c d e f", "g h i j", "x", "Title", "=====", "-----", "..", ".. _a: https://a.example/", "`a`_ b", "- item one", "1. one", "   indented", "\ttab", "", "", "", "::", "==  ==", "text::", ".. role:: u", ":u:`x`", "\u2028z", "end \r")
        .Array[0, 14].Select(lines => string.Join('\n', lines));

    private static IEnumerable<string> Said(string text) => DraftText.Normalize(text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static void AssertNothingIsLost(string basis, string theirs, string ours, string merged)
    {
        var (generated, left) = (Said(basis).ToHashSet(StringComparer.Ordinal), Said(merged).ToHashSet(StringComparer.Ordinal));
        var lost = Said(theirs).Where(line => !generated.Contains(line) && !left.Contains(line)).ToList();
        Assert.True(lost.Count == 0, $"lost: {string.Join(" | ", lost)}\n--- basis\n{basis}\n--- theirs\n{theirs}\n--- ours\n{ours}\n--- merged\n{merged}");
    }

    [Fact]
    public void No_line_of_the_organiser_s_is_lost() => EditedDrafts.Cases.Sample(
        drafts => AssertNothingIsLost(drafts.Basis, drafts.Theirs, drafts.Ours, DraftMerge.Merge(drafts.Basis, drafts.Theirs, drafts.Ours).Text), iter: Cases, threads: 1);

    [Fact]
    public void No_line_of_any_text_is_lost() => Gen.Select(Texts, Texts, Texts).Sample(
        (basis, theirs, ours) => AssertNothingIsLost(basis, theirs, ours, DraftMerge.Merge(basis, theirs, ours).Text), iter: 20 * Cases, threads: 1);

    [Fact]
    public void No_line_is_lost_where_no_draft_is_known() => Gen.Select(Texts, Texts).Sample(
        (theirs, ours) => AssertNothingIsLost("", theirs, ours, DraftMerge.Merge(null, theirs, ours).Text), iter: 20 * Cases, threads: 1);

    [Fact]
    public void Merging_twice_changes_nothing() => EditedDrafts.Cases.Sample(
        drafts => DraftMerge.Merge(drafts.Basis, drafts.Theirs, drafts.Ours).Text is var merged && DraftMerge.Merge(drafts.Ours, merged, drafts.Ours).Text == merged, iter: Cases, threads: 1);

    [Fact]
    public void Merging_without_edits_is_generating_anew() => EditedDrafts.Cases.Sample(
        drafts => DraftMerge.Merge(drafts.Basis, drafts.Basis, drafts.Ours).Text == drafts.Ours, iter: Cases / 4, threads: 1);

    [Fact]
    public void Merging_with_nothing_new_is_the_organiser_s_text() => EditedDrafts.Cases.Sample(
        drafts => DraftMerge.Merge(drafts.Basis, drafts.Theirs, drafts.Basis) is var merged && merged.Text == DraftText.Normalize(drafts.Theirs) && merged.Checklist.Count == 0, iter: Cases / 4, threads: 1);

    /// <summary>The same without the two short cuts that <see cref="DraftMerge"/> takes for these: what is said of a passage does not depend on the rest.</summary>
    [Fact]
    public void What_nobody_touched_is_as_generated_and_what_has_no_news_is_as_the_organiser_has_it() => EditedDrafts.Cases.Sample(
        drafts =>
        {
            const string Late = "A last word, all in all.";
            Assert.Equal(DraftText.Normalize(drafts.Theirs) + "\n" + Late + "\n", DraftMerge.Merge(drafts.Basis, drafts.Theirs + "\n" + Late, drafts.Basis).Text);
            Assert.EndsWith(Late + "\n", DraftMerge.Merge(drafts.Basis, drafts.Basis + "\n" + Late, drafts.Ours).Text, StringComparison.Ordinal);
        },
        iter: Cases / 4, threads: 1);

    [Fact]
    public void Taking_a_text_apart_and_putting_it_together_changes_nothing() => Texts.Sample(
        text => DraftText.Normalize(text) is var normal && DraftBlocks.Join(DraftBlocks.Split(normal)) == normal, iter: 20 * Cases, threads: 1);

    [NeedsDocutilsFact]
    public void Docutils_has_nothing_to_say_of_a_merge_when_it_has_nothing_to_say_of_its_parts()
    {
        var cases = new List<(string Basis, string Theirs, string Ours, string Merged)>();
        EditedDrafts.Cases.Sample(drafts => cases.Add((drafts.Basis, drafts.Theirs, drafts.Ours, DraftMerge.Merge(drafts.Basis, drafts.Theirs, drafts.Ours).Text)), iter: Cases, threads: 1);
        var complaints = Docutils.ComplaintsOfEach([.. cases.Select(drafts => drafts.Theirs), .. cases.Select(drafts => drafts.Merged)]);
        var valid = Enumerable.Range(0, cases.Count).Where(index => complaints[index].Length == 0).ToList();
        Assert.True(valid.Count > Cases / 4, $"only {valid.Count} texts of organisers are valid: that proves little");
        var wrong = valid.Where(index => complaints[cases.Count + index].Length > 0).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {valid.Count}:\n{string.Join("\n=======\n", wrong.Take(3).Select(index => $"{complaints[cases.Count + index]}\n--- basis\n{cases[index].Basis}\n--- theirs\n{cases[index].Theirs}\n--- ours\n{cases[index].Ours}\n--- merged\n{cases[index].Merged}"))}");
    }
}
