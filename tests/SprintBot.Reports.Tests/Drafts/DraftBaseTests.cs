using SprintBot.Reports.Drafts;

namespace SprintBot.Reports.Tests.Drafts;

public sealed class DraftBaseTests
{
    private static string Text(params string[] passages) => string.Join("\n\n", passages) + "\n";

    private static int? Find(string theirs, IReadOnlyList<string> drafts) => DraftBase.Find(theirs, drafts, CancellationToken.None);

    [Fact]
    public void The_draft_that_shares_most_with_the_text_is_where_it_came_from() =>
        Assert.Equal(1, Find(Text("a", "b", "mine", "d"), [Text("a"), Text("a", "b", "c", "d"), Text("a", "x", "c", "d")]));

    [Fact]
    public void A_draft_that_only_adds_to_the_one_it_came_from_is_not_taken_for_it() =>
        Assert.Equal(0, Find(Text("a", "mine"), [Text("a", "b"), Text("a", "b", "c")]));

    [Fact]
    public void Of_equal_drafts_it_is_the_last() => Assert.Equal(1, Find(Text("a", "mine"), [Text("a", "b"), Text("a", "c")]));

    [Fact]
    public void A_text_that_no_draft_has_anything_of_came_from_none() => Assert.Null(Find(Text("mine"), [Text("a", "b"), ""]));
}
