using System.Text.RegularExpressions;
using SprintBot.Markup;

namespace SprintBot.Topics;

/// <summary>A link to what a team works on, on a forge: GitHub, GitLab, Heptapod, Codeberg and other Forgejos, Bitbucket.</summary>
/// <param name="Name">What it is called as a topic, such as <c>issue 12</c> or a branch's name.</param>
/// <param name="Kind"><c>branch</c>, <c>issue</c>, <c>pull request</c> or <c>merge request</c>.</param>
/// <param name="Url">The link.</param>
public sealed partial record ForgeLink(string Name, string Kind, string Url)
{
    private static readonly (Regex Path, string Kind)[] Shapes =
    [
        (MergeRequest(), "merge request"), (PullRequest(), "pull request"), (Issue(), "issue"), (Branch(), "branch"), (OldBranch(), "branch"),
    ];

    /// <summary>The first such link in a text; null when it has none.</summary>
    public static ForgeLink? In(string text) => DiscordMarkdown.Parse(text).Links.Select(Of).FirstOrDefault(link => link is not null);

    private static ForgeLink? Of(string url)
    {
        foreach (var (path, kind) in Shapes)
            if (path.Match(url) is { Success: true } match && Uri.UnescapeDataString(match.Groups["name"].Value).Trim('"', ' ') is { Length: > 0 and <= TopicName.MaxLength } name)
                return new ForgeLink(char.IsAsciiDigit(name[0]) && kind != "branch" ? $"{kind} {name}" : name, kind, url);
        return null;
    }

    [GeneratedRegex(@"^https?://[^/]+/.+?/(-/)?merge_requests/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MergeRequest();

    [GeneratedRegex(@"^https?://[^/]+/[^/]+/[^/]+/(pull|pulls|pull-requests)/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PullRequest();

    [GeneratedRegex(@"^https?://[^/]+/.+?/(-/)?issues/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Issue();

    [GeneratedRegex(@"^https?://[^/]+/.+?/(-/tree/(branch/)?|tree/|src/branch/|branch/)(?<name>[^?#]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Branch();

    /// <summary>As Bitbucket once had them: <c>changesets/tip/branch(%22NAME%22)</c>.</summary>
    [GeneratedRegex(@"^https?://[^/]+/.+?/branch\((?<name>[^)?#]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OldBranch();
}
