using System.Text.RegularExpressions;
using SprintBot.Markup;

namespace SprintBot.Topics;

/// <summary>A link to what a team works on, on a forge: GitHub, GitLab, Heptapod, Codeberg and other Forgejos, Bitbucket.</summary>
/// <param name="Name">What it is called as a topic, such as <c>issue 12</c>, <c>commit 1f2e3d4</c> or a branch's name.</param>
/// <param name="Kind"><c>branch</c>, <c>issue</c>, <c>pull request</c>, <c>merge request</c> or <c>commit</c>.</param>
/// <param name="Url">The link without what stood around it.</param>
public sealed partial record ForgeLink(string Name, string Kind, string Url)
{
    private const string CommitKind = "commit";
    private const int CommitDigits = 7;

    private static readonly (Regex Path, string Kind)[] Shapes =
    [
        (MergeRequest(), "merge request"), (PullRequest(), "pull request"), (Issue(), "issue"), (Commit(), CommitKind), (Branch(), "branch"), (OldBranch(), "branch"),
    ];

    /// <summary>What of the link tells where it leads: two links with the same lead to the same, whatever view, comment or query they name.</summary>
    public required string Place { get; init; }

    /// <summary>The first such link in a text; null when it has none. A commit is what somebody did rather than what people work on, so it is none here.</summary>
    public static ForgeLink? In(string text) => DiscordMarkdown.Parse(text).Links.Select(Read).FirstOrDefault(link => link is not null && link.Kind != CommitKind);

    /// <summary>The link that a text is, as people paste it: between angle brackets or quotes, without its scheme, with a full stop after it. Null when it is none.</summary>
    public static ForgeLink? Of(string text)
    {
        var pasted = text.TrimStart(' ', '\t', '\r', '\n', '<', '(', '"', '\'', '“').TrimEnd(' ', '\t', '\r', '\n', '>', '"', '\'', '”', '.', ',', ';', ':', '!', '?', '/');
        if (pasted.EndsWith(')') && !pasted.Contains('('))
            pasted = pasted[..^1];
        return pasted.Any(char.IsWhiteSpace) ? null : Read(KnownHost().IsMatch(pasted) ? $"https://{pasted}" : pasted);
    }

    private static ForgeLink? Read(string url)
    {
        foreach (var (path, kind) in Shapes)
            if (path.Match(url) is { Success: true } match && NameOf(match, kind) is { Length: > 0 and <= TopicName.MaxLength } name)
                return new ForgeLink(name, kind, url) { Place = PlaceOf(match) };
        return null;
    }

    private static string NameOf(Match match, string kind)
    {
        var name = Uri.UnescapeDataString(match.Groups["name"].Value).Trim('"', ' ', '/');
        return kind switch
        {
            "branch" => name,
            CommitKind => $"{kind} {name[..CommitDigits]}",
            _ => $"{kind} {name}",
        };
    }

    /// <summary>Hosts and numbers are the same in any case; branches may not be.</summary>
    private static string PlaceOf(Match match)
    {
        var place = match.Value[(match.Value.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/');
        var host = place[..place.IndexOf('/', StringComparison.Ordinal)].ToLowerInvariant();
        return $"{(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)}{place[place.IndexOf('/', StringComparison.Ordinal)..]}";
    }

    [GeneratedRegex(@"^(www\.)?(github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|foss\.heptapod\.net|heptapod\.net)/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex KnownHost();

    [GeneratedRegex(@"^https?://[^/]+/.+?/(-/)?merge_requests/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MergeRequest();

    [GeneratedRegex(@"^https?://[^/]+/[^/]+/[^/]+/(pull|pulls|pull-requests)/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PullRequest();

    [GeneratedRegex(@"^https?://[^/]+/.+?/(-/)?(issues|work_items)/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Issue();

    [GeneratedRegex(@"^https?://[^/]+/[^?#]+?/(-/)?(commit|commits|changeset|changesets)/(?<name>[0-9a-f]{7,64})(?![0-9a-zA-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Commit();

    [GeneratedRegex(@"^https?://[^/]+/.+?/(-/tree/(branch/)?|tree/|src/branch/|branch/)(?<name>[^?#]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Branch();

    /// <summary>As Bitbucket once had them: <c>changesets/tip/branch(%22NAME%22)</c>.</summary>
    [GeneratedRegex(@"^https?://[^/]+/.+?/branch\((?<name>[^)?#]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OldBranch();
}
