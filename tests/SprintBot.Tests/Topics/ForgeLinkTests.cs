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
    [InlineData("no link")]
    [InlineData("https://github.com/tide/water")]
    [InlineData("`https://github.com/tide/water/pull/418`")]
    [InlineData("https://tide.example/issues")]
    public void Other_texts_have_none(string text) => Assert.Null(ForgeLink.In(text));
}
