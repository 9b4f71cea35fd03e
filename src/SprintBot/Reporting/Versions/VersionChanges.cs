using DiffPlex.Renderer;
using SprintBot.Reports.Drafts;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Versions;

/// <summary>What changed from one version to the next.</summary>
/// <param name="Summary">In a few words.</param>
/// <param name="Diff">Line by line, as <c>diff -u</c> tells it; empty when nothing changed.</param>
public sealed record VersionChanges(string Summary, string Diff)
{
    private const double LikeEnough = 0.5;

    public static VersionChanges Between(string before, string after, string nameBefore, string nameAfter, CancellationToken ct)
    {
        var (one, other) = (DraftText.Normalize(before), DraftText.Normalize(after));
        if (one == other)
            return new VersionChanges("nothing changed", "");
        var (old, now) = (DraftBlocks.Split(one), DraftBlocks.Split(other));
        var pairs = new DraftPairs(old, now, new DraftLikeness(), LikeEnough, ct);
        var added = now.Where((_, index) => pairs.From(index) < 0).Count();
        var gone = old.Where((_, index) => pairs.To(index) < 0).Count();
        var changed = old.Where((block, index) => pairs.To(index) is >= 0 and var to && now[to].Text != block.Text).Count();
        return new VersionChanges(
            $"{SprintWords.Count(added, "passage")} new, {changed} changed, {gone} gone", UnidiffRenderer.Instance.Generate(DraftDiff.Of(one.Split('\n')[..^1], other.Split('\n')[..^1], ct), nameBefore, nameAfter).Replace(Environment.NewLine, "\n", StringComparison.Ordinal));
    }
}
