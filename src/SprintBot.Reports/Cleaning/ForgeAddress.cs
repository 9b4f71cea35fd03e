using System.Text.RegularExpressions;

namespace SprintBot.Reports.Cleaning;

/// <summary>An address on a forge: GitHub, GitLab, Heptapod, Codeberg and other Forgejos, Bitbucket.</summary>
/// <param name="Kind"><c>branch</c>, <c>issue</c>, <c>pull request</c>, <c>merge request</c> or <c>commit</c>.</param>
/// <param name="Name">A number, a branch's name, or a commit's first seven digits.</param>
/// <param name="Repository">The repository's name; null where the address does not tell.</param>
public sealed partial record ForgeAddress(string Kind, string Name, string? Repository)
{
    private const int CommitDigits = 7;

    private static readonly (Regex Path, string Kind)[] Shapes =
    [
        (MergeRequest(), "merge request"), (PullRequest(), "pull request"), (Issue(), "issue"), (Commit(), "commit"), (Branch(), "branch"), (OldBranch(), "branch"),
    ];

    /// <summary>What the address is; null when it is none of a forge.</summary>
    public static ForgeAddress? Of(string url)
    {
        foreach (var (path, kind) in Shapes)
            if (path.Match(url) is { Success: true } match && Uri.UnescapeDataString(match.Groups["name"].Value).Trim('"', ' ') is { Length: > 0 } name)
                return new ForgeAddress(kind, kind == "commit" ? name[..Math.Min(name.Length, CommitDigits)] : name, match.Groups["repository"] is { Success: true, Value: var repository } ? repository : null);
        return null;
    }

    /// <summary><c>issue 90 of pycairo</c>, or <c>pycairo#90</c> in signs; a repository that is called as the project is not named.</summary>
    public string Told(string? project, bool inEnglish = true)
    {
        var other = Repository is { } repository && !repository.Equals(project?.Trim(), StringComparison.OrdinalIgnoreCase) ? repository : null;
        return inEnglish ? $"{Kind} {Name}{(other is null ? "" : $" of {other}")}" : $"{other}{Kind switch { "commit" => "@", "merge request" => "!", _ => "#" }}{Name}";
    }

    [GeneratedRegex(@"^https?://[^/]+/.+?/(?<repository>[^/]+)/(-/)?merge_requests/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MergeRequest();

    [GeneratedRegex(@"^https?://[^/]+/[^/]+/(?<repository>[^/]+)/(pull|pulls|pull-requests)/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PullRequest();

    [GeneratedRegex(@"^https?://[^/]+/.+?/(?<repository>[^/]+)/(-/)?issues/(?<name>[0-9]+)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Issue();

    [GeneratedRegex(@"^https?://[^/]+/.+?/(?<repository>[^/]+)/(-/)?(commit|commits|changeset|changesets)/(?<name>[0-9a-f]{7,64})(?![0-9a-zA-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Commit();

    [GeneratedRegex(@"^https?://[^/]+/.+?/(-/tree/(branch/)?|tree/|src/branch/|branch/)(?<name>[^?#]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Branch();

    /// <summary>As Bitbucket once had them: <c>changesets/tip/branch(%22NAME%22)</c>.</summary>
    [GeneratedRegex(@"^https?://[^/]+/.+?/branch\((?<name>[^)?#]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OldBranch();
}
