using SprintBot.Reports.Drafts;

namespace SprintBot.Reports.Tests.Drafts;

/// <summary>What becomes of an organiser's text when the sprint has gone on.</summary>
public sealed class DraftMergeTests
{
    private const string Draft = """
        Quay sprint
        ===========

        Three of us met in Ostvik.

        parser
        ------

        **Ada**: Drew the grammar of the tide tables on the window.

        **Ivo**: Swept the archive of old tapes.

        release
        -------

        **Noor**: Built the release candidate, see `the notes`_ for it.

        .. _the notes: https://forge.example/notes

        In closing
        ----------

        Thanks for the soup.

        """;

    private static string With(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private static MergedDraft Merge(string theirs, string ours) => EditedDrafts.Merge(Draft, theirs, ours);

    [Fact]
    public void A_new_passage_appears_where_the_new_draft_has_it()
    {
        var theirs = With(Draft, "Three of us met", "The three of us met, as ever,");
        var ours = With(Draft, "old tapes.\n", "old tapes.\n\n**Bo**: Painted the mole.\n");
        Assert.Equal(With(ours, "Three of us met", "The three of us met, as ever,"), Merge(theirs, ours).Text);
    }

    [Fact]
    public void An_untouched_passage_says_what_is_new_wherever_it_was_moved()
    {
        const string Passage = "**Ivo**: Swept the archive of old tapes.\n\n";
        var theirs = With(Draft, Passage, "") + "\n" + Passage.TrimEnd('\n') + "\n";
        var merged = Merge(theirs, With(Draft, "old tapes.", "old tapes. Found the lost one."));
        Assert.Equal(With(theirs, "old tapes.", "old tapes. Found the lost one."), merged.Text);
        Assert.Empty(merged.Checklist);
    }

    [Fact]
    public void Where_both_changed_the_organiser_s_words_stand_and_the_others_follow_in_a_comment()
    {
        var merged = Merge(With(Draft, "Swept the archive of old tapes.", "Swept out the archive of old tapes!"), With(Draft, "old tapes.", "old tapes. Found the lost one."));
        Assert.Contains(
            "**Ivo**: Swept out the archive of old tapes!\n\n.. The new draft says here:\n\n   **Ivo**: Swept the archive of old tapes. Found the lost one.\n\nrelease\n", merged.Text, StringComparison.Ordinal);
        Assert.Equal("You changed “**Ivo**: Swept out the archive of old tapes!”, and so did the new draft.", Assert.Single(merged.Checklist).Finding);
    }

    [Fact]
    public void A_comment_of_an_earlier_merge_makes_room_for_the_next()
    {
        var theirs = With(Draft, "Swept the archive of old tapes.", "Swept out the archive of old tapes!");
        var second = With(Draft, "old tapes.", "old tapes. Found the lost one.");
        var third = With(Draft, "old tapes.", "old tapes. Found the lost one. Heard it.");
        var merged = EditedDrafts.Merge(second, Merge(theirs, second).Text, third);
        Assert.Equal(Merge(theirs, third).Text, merged.Text);
    }

    [Fact]
    public void What_the_organiser_took_out_stays_out()
    {
        var theirs = With(Draft, "**Ivo**: Swept the archive of old tapes.\n\n", "");
        var merged = Merge(theirs, With(Draft, "Thanks for the soup.", "Thanks for the soup and the bread."));
        Assert.Equal(With(theirs, "Thanks for the soup.", "Thanks for the soup and the bread."), merged.Text);
        Assert.Equal("Your text leaves out “**Ivo**: Swept the archive of old tapes.”.", Assert.Single(merged.Checklist).Finding);
    }

    [Fact]
    public void What_the_organiser_took_out_is_told_in_a_comment_when_it_says_something_new()
    {
        var merged = Merge(With(Draft, "**Ivo**: Swept the archive of old tapes.\n\n", ""), With(Draft, "old tapes.", "old tapes. Found the lost one."));
        Assert.Contains("on the window.\n\n.. The new draft says here:\n\n   **Ivo**: Swept the archive of old tapes. Found the lost one.\n\nrelease\n", merged.Text, StringComparison.Ordinal);
        Assert.Single(merged.Checklist);
    }

    [Fact]
    public void A_section_with_another_title_takes_what_is_new_in_it()
    {
        var theirs = With(Draft, "parser\n------", "Tide tables\n~~~~~~~~~~~".Replace('~', '-'));
        var merged = Merge(theirs, With(Draft, "parser\n------\n", "parser\n------\n\nThe aim: tides.\n"));
        Assert.Equal(With(theirs, "Tide tables\n-----------\n", "Tide tables\n-----------\n\nThe aim: tides.\n"), merged.Text);
    }

    [Fact]
    public void A_new_section_does_not_come_between_a_section_and_what_the_organiser_added_to_it()
    {
        var theirs = With(Draft, "old tapes.\n", "old tapes.\n\nIt was a fine day.\n");
        var ours = With(Draft, "release\n-------\n", "harbour\n-------\n\n**Bo**: Painted the mole.\n\nrelease\n-------\n");
        Assert.Equal(With(ours, "old tapes.\n", "old tapes.\n\nIt was a fine day.\n"), Merge(theirs, ours).Text);
    }

    [Fact]
    public void Where_lines_end_is_no_edit()
    {
        var theirs = With(Draft, "Drew the grammar of the tide tables on the window.", "Drew the grammar of\nthe tide tables on the window.");
        var merged = Merge(theirs, With(Draft, "Swept the archive", "Swept all of the archive"));
        Assert.Equal(With(theirs, "Swept the archive", "Swept all of the archive"), merged.Text);
        Assert.Empty(merged.Checklist);

        merged = Merge(theirs, With(Draft, "on the window.", "on the window. It rained."));
        Assert.Equal(With(Draft, "on the window.", "on the window. It rained."), merged.Text);
        Assert.Empty(merged.Checklist);
    }

    [Fact]
    public void What_goes_on_from_a_passage_that_was_taken_out_is_named()
    {
        var theirs = With(Draft, "**Ivo**: Swept the archive of old tapes.\n\n", "");
        var merged = Merge(theirs, With(Draft, "old tapes.\n", "old tapes.\n\nThen he burnt them.\n"));
        Assert.Contains("Then he burnt them.", merged.Text, StringComparison.Ordinal);
        Assert.Contains(merged.Checklist, line => line.Finding == "“Then he burnt them.” is new, and goes on from what you took out, “**Ivo**: Swept the archive of old tapes.”.");
    }

    [Fact]
    public void A_section_that_was_taken_out_comes_back_with_what_is_new_in_it()
    {
        var theirs = Draft[..Draft.IndexOf("release\n", StringComparison.Ordinal)] + Draft[Draft.IndexOf("In closing", StringComparison.Ordinal)..];
        var merged = Merge(theirs, With(Draft, "for it.\n", "for it.\n\n**Bo**: Signed it.\n"));
        Assert.Contains("old tapes.\n\nrelease\n-------\n\n**Bo**: Signed it.\n\nIn closing\n----------\n\nThanks for the soup.\n", merged.Text, StringComparison.Ordinal);
        Assert.Contains("“release”", merged.Checklist[0].Finding, StringComparison.Ordinal);
        Assert.StartsWith("Your text leaves out “**Noor**: Built", Assert.Single(merged.Checklist.Skip(1)).Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_stays_over_what_the_organiser_wrote_though_the_section_is_gone()
    {
        var theirs = With(Draft, "old tapes.\n", "old tapes.\n\nIt was a fine day.\n");
        var ours = Draft[..Draft.IndexOf("parser\n", StringComparison.Ordinal)] + Draft[Draft.IndexOf("release\n", StringComparison.Ordinal)..];
        Assert.Contains("Ostvik.\n\nparser\n------\n\nIt was a fine day.\n\nrelease\n", Merge(theirs, ours).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_a_kept_passage_needs_is_there_once()
    {
        var theirs = With(Draft, "Built the release candidate", "Built and signed the release candidate");
        var ours = With(With(Draft, ", see `the notes`_ for it", ""), ".. _the notes: https://forge.example/notes\n\n", "");
        var merged = Merge(theirs, ours).Text;
        Assert.Contains("`the notes`_ for it.\n\n.. ", merged, StringComparison.Ordinal);
        Assert.Equal(2, merged.Split("\n.. _the notes: https://forge.example/notes\n").Length);
    }

    [Fact]
    public void A_target_that_nothing_refers_to_any_more_goes()
    {
        var theirs = With(Draft, "**Noor**: Built the release candidate, see `the notes`_ for it.\n\n.. _the notes: https://forge.example/notes\n\n", "");
        Assert.DoesNotContain("_the notes", Merge(theirs, With(Draft, "Three", "Four")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_blanks_a_mark_of_the_encoding_and_a_missing_last_line_end_are_no_edits()
    {
        var ours = With(Draft, "Three", "Four");
        var theirs = "\uFEFF" + Draft.TrimEnd('\n').Replace("\n", "  \r\n", StringComparison.Ordinal);
        Assert.Equal(DraftText.Normalize(ours), Merge(theirs, ours).Text);
    }

    [Fact]
    public void Items_of_a_list_are_merged_one_by_one()
    {
        const string Goals = "Goals\n=====\n\n- a parser\n- one release\n";
        var merged = EditedDrafts.Merge(Goals, With(Goals, "a parser", "a *fast* parser"), Goals + "- a rest in the harbour\n");
        Assert.Equal("Goals\n=====\n\n- a *fast* parser\n- one release\n- a rest in the harbour\n", merged.Text);
    }

    [Fact]
    public void Without_a_known_draft_all_is_the_organiser_s_and_nothing_is_told_twice()
    {
        var theirs = With(Draft, "Three of us met in Ostvik.", "Well met.");
        var merged = EditedDrafts.Merge(null, theirs, With(Draft, "old tapes.", "old tapes. Found the lost one."));
        Assert.Contains("Well met.", merged.Text, StringComparison.Ordinal);
        Assert.Contains("Three of us met in Ostvik.", merged.Text, StringComparison.Ordinal);
        Assert.Contains("   **Ivo**: Swept the archive of old tapes. Found the lost one.", merged.Text, StringComparison.Ordinal);
        Assert.Equal(2, merged.Text.Split("Built the release candidate").Length);
    }

    [Fact]
    public void Long_drafts_are_merged_passage_by_passage_too()
    {
        static string Long(string word) => "Quay sprint\n===========\n" + string.Concat(Enumerable.Range(0, 6_000).Select(index => $"\nPerson {index}\n-----------\n\nPassage {index} on tide table {index * 7} has {(index % 3 == 0 ? word : "stayed")}.\n"));
        var theirs = Long("begun").Replace("Passage 4000 on", "Passage 4000, by hand, on", StringComparison.Ordinal);
        Assert.Equal(Long("ended").Replace("Passage 4000 on", "Passage 4000, by hand, on", StringComparison.Ordinal), EditedDrafts.Merge(Long("begun"), theirs, Long("ended")).Text);
    }

    [Fact]
    public void Texts_that_are_too_long_to_be_merged_lose_nothing()
    {
        var basis = string.Concat(Enumerable.Range(0, DraftMerge.MostBlocks).Select(index => $"Passage {index}.\n\n"));
        var theirs = With(basis, "Passage 7.\n\n", "") + "By hand.\n";
        var ours = basis + ".. _new: https://new.example/\n\nNews of `new`_.\n";
        var merged = EditedDrafts.Merge(basis, theirs, ours);
        Assert.StartsWith(theirs, merged.Text, StringComparison.Ordinal);
        Assert.EndsWith("By hand.\n\n.. The new draft says here:\n\n   .. _new: https://new.example/\n\n.. The new draft says here:\n\n   News of `new`_.\n", merged.Text, StringComparison.Ordinal);
        Assert.Contains("2 passages of the new draft follow it in comments", merged.Checklist[0].Finding, StringComparison.Ordinal);
        Assert.Equal("Your text leaves out “Passage 7.”.", Assert.Single(merged.Checklist.Skip(1)).Finding);
        Assert.Equal(merged.Text, EditedDrafts.Merge(basis, merged.Text, ours).Text);
    }

    [Fact]
    public void Many_passages_that_are_left_out_are_named_in_part_and_counted()
    {
        var basis = "Quay sprint\n===========\n" + string.Concat(Enumerable.Range(0, 13).Select(index => $"\nPerson{index} did task{index} on quay{index}.\n"));
        var merged = EditedDrafts.Merge(basis, "Quay sprint\n===========\n\nWell met.\n", basis);
        Assert.Equal(11, merged.Checklist.Count);
        Assert.Equal("Your text leaves out “Person0 did task0 on quay0.”.", merged.Checklist[0].Finding);
        Assert.Equal("And 3 more passages of the new draft are not in your text.", merged.Checklist[^1].Finding);
    }

    [Fact]
    public void A_passage_that_moved_is_not_taken_for_the_one_in_whose_place_it_stands()
    {
        const string Ivo = "**Ivo**: Swept the archive of old tapes.\n\n";
        const string Noor = "**Noor**: Swept the archive of new tapes.\n\n";
        var basis = With(Draft, Ivo, Ivo + Noor);
        var theirs = With(With(basis, Ivo, ""), Noor, "") + "\n" + Ivo;
        var merged = EditedDrafts.Merge(basis, theirs, With(basis, "Three", "Four"));
        Assert.Contains(merged.Checklist, line => line.Finding == "Your text leaves out “**Noor**: Swept the archive of new tapes.”.");
    }

    [Fact]
    public void A_merge_can_be_given_up()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => DraftMerge.Merge(Draft, With(Draft, "Three", "Four"), Draft, stop.Token));
        Assert.Throws<OperationCanceledException>(() => DraftBase.Find(Draft, [Draft], stop.Token));
    }
}
