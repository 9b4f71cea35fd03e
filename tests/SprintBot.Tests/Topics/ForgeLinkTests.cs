using SprintBot.Topics;

namespace SprintBot.Tests.Topics;

public sealed class ForgeLinkTests
{
    [Theory]
    [InlineData("https://github.com/tide/water/pull/418", "pull request 418", "pull request")]
    [InlineData("https://github.com/tide/water/pull/418/files#r7", "pull request 418", "pull request")]
    [InlineData("https://github.com/tide/water/issues/97#issuecomment-1", "issue 97", "issue")]
    [InlineData("https://github.com/tide/water/tree/fix/high-water", "fix/high-water", "branch")]
    [InlineData("https://gitlab.com/tide/group/water/-/merge_requests/12", "merge request 12", "merge request")]
    [InlineData("https://gitlab.com/tide/water/-/issues/5", "issue 5", "issue")]
    [InlineData("https://gitlab.com/tide/water/-/tree/gauge_reader", "gauge_reader", "branch")]
    [InlineData("https://foss.heptapod.net/tide/water/-/tree/branch/py3.11", "py3.11", "branch")]
    [InlineData("https://codeberg.org/tide/water/pulls/3", "pull request 3", "pull request")]
    [InlineData("https://codeberg.org/tide/water/src/branch/plugins", "plugins", "branch")]
    [InlineData("https://bitbucket.org/tide/water/pull-requests/9", "pull request 9", "pull request")]
    [InlineData("https://bitbucket.org/tide/water/branch/harmonics", "harmonics", "branch")]
    [InlineData("https://bitbucket.org/tide/water/changesets/tip/branch(%22tides%22)", "tides", "branch")]
    public void A_link_tells_what_it_leads_to(string url, string name, string kind)
    {
        foreach (var text in new[] { url, $"see <{url}>", $"[the thing]({url}) is done", $"first https://tide.example/, then {url} and https://github.com/a/b/pull/1" })
            Assert.Equal((name, kind), ForgeLink.In(text) is { } link ? (link.Name, link.Kind) : default);
    }

    [Theory]
    [InlineData("https://github.com/tide/water/pull/418/files?diff=split&w=1#r7", "pull request 418", "pull request")]
    [InlineData("https://github.com/tide/water/pull/418.", "pull request 418", "pull request")]
    [InlineData(" <https://github.com/tide/water/issues/97>, ", "issue 97", "issue")]
    [InlineData("(https://github.com/tide/water/issues/97)", "issue 97", "issue")]
    [InlineData("https://github.com/tide/water/issues/97).", "issue 97", "issue")]
    [InlineData("\"https://github.com/tide/water/issues/97\"", "issue 97", "issue")]
    [InlineData("github.com/tide/water/issues/97", "issue 97", "issue")]
    [InlineData("www.github.com/tide/water/issues/97#issuecomment-1234", "issue 97", "issue")]
    [InlineData("https://github.com/tide/water/tree/fix%2Fhigh-water/", "fix/high-water", "branch")]
    [InlineData("https://github.com/tide/water/commit/1f2e3d4c5b6a79880011223344556677889900aa", "commit 1f2e3d4", "commit")]
    [InlineData("https://github.com/tide/water/pull/418/commits/1f2e3d4c5b6a7988", "pull request 418", "pull request")]
    [InlineData("https://gitlab.com/tide/group/water/-/merge_requests/12/diffs?commit_id=1f2e3d4c#note_5", "merge request 12", "merge request")]
    [InlineData("https://gitlab.com/tide/water/-/work_items/5", "issue 5", "issue")]
    [InlineData("https://gitlab.com/tide/water/-/tree/gauge_reader?ref_type=heads", "gauge_reader", "branch")]
    [InlineData("https://gitlab.com/tide/water/-/commit/1f2e3d4c5b", "commit 1f2e3d4", "commit")]
    [InlineData("https://foss.heptapod.net/tide/water/-/issues/31!", "issue 31", "issue")]
    [InlineData("https://foss.heptapod.net/tide/water/-/commit/1f2e3d4c5b6a", "commit 1f2e3d4", "commit")]
    [InlineData("https://foss.heptapod.net/tide/water/-/merge_requests/1080", "merge request 1080", "merge request")]
    [InlineData("https://codeberg.org/tide/water/pulls/3/files#issuecomment-9", "pull request 3", "pull request")]
    [InlineData("https://codeberg.org/tide/water/commit/1f2e3d4c5b6a", "commit 1f2e3d4", "commit")]
    [InlineData("https://bitbucket.org/tide/water/branch/harmonics?dest=default", "harmonics", "branch")]
    [InlineData("https://bitbucket.org/tide/water/pull-requests/9/tides-at-night/diff", "pull request 9", "pull request")]
    [InlineData("https://bitbucket.org/tide/water/issues/12/the-tide-is-late", "issue 12", "issue")]
    [InlineData("https://bitbucket.org/tide/water/commits/1f2e3d4c5b6a", "commit 1f2e3d4", "commit")]
    [InlineData("Fences", null, null)]
    [InlineData("see https://github.com/tide/water/issues/97", null, null)]
    [InlineData("https://github.com/tide/water", null, null)]
    [InlineData("https://github.com/tide/water/issues?q=is%3Aopen", null, null)]
    [InlineData("https://tide.example/about", null, null)]
    public void What_people_paste_is_read_as_the_link_it_is(string pasted, string? name, string? kind) =>
        Assert.Equal((name, kind), ForgeLink.Of(pasted) is { } link ? (link.Name, link.Kind) : default);

    [Theory]
    [InlineData("https://github.com/tide/water/pull/418/files#r7", "http://www.GitHub.com/tide/water/pull/418", true)]
    [InlineData("https://github.com/tide/water/tree/fix/", "https://github.com/tide/water/tree/fix?tab=readme", true)]
    [InlineData("https://github.com/tide/water/tree/fix", "https://github.com/tide/water/tree/Fix", false)]
    [InlineData("https://github.com/tide/water/pull/418", "https://github.com/tide/wine/pull/418", false)]
    public void Two_links_to_the_same_have_the_same_place(string one, string other, bool areSame) =>
        Assert.Equal(areSame, ForgeLink.Of(one)!.Place == ForgeLink.Of(other)!.Place);

    [Fact]
    public void A_commit_in_a_text_is_nothing_that_people_work_on() =>
        Assert.Null(ForgeLink.In("done in https://github.com/tide/water/commit/1f2e3d4c5b6a"));

    [Theory]
    [InlineData("no link")]
    [InlineData("https://github.com/tide/water")]
    [InlineData("`https://github.com/tide/water/pull/418`")]
    [InlineData("https://tide.example/issues")]
    public void Other_texts_have_none(string text) => Assert.Null(ForgeLink.In(text));
}
