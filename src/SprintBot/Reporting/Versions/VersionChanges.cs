using DiffPlex.Renderer;
using SprintBot.Interactions.Languages;
using SprintBot.Reports.Drafts;

namespace SprintBot.Reporting.Versions;

/// <summary>What changed from one version to the next.</summary>
/// <param name="Summary">In a few words.</param>
/// <param name="Diff">Line by line, as <c>diff -u</c> tells it; empty when nothing changed.</param>
public sealed record VersionChanges(Said Summary, string Diff)
{
    private const double LikeEnough = 0.5;

    private static readonly Phrase Nothing = new("reporting.nothing-changed", "nothing changed");
    private static readonly Phrase Counts = new("reporting.passages-changed", "{added} {added:passage|passages} new, {changed} changed, {gone} gone");

    public static VersionChanges Between(string before, string after, string nameBefore, string nameAfter, CancellationToken ct)
    {
        var (one, other) = (DraftText.Normalize(before), DraftText.Normalize(after));
        if (one == other)
            return new VersionChanges(Nothing, "");
        var (old, now) = (DraftBlocks.Split(one), DraftBlocks.Split(other));
        var pairs = new DraftPairs(old, now, new DraftLikeness(), LikeEnough, ct);
        var added = now.Where((_, index) => pairs.From(index) < 0).Count();
        var gone = old.Where((_, index) => pairs.To(index) < 0).Count();
        var changed = old.Where((block, index) => pairs.To(index) is >= 0 and var to && now[to].Text != block.Text).Count();
        return new VersionChanges(
            Counts.With(("added", added), ("changed", changed), ("gone", gone)), UnidiffRenderer.Instance.Generate(DraftDiff.Of(one.Split('\n')[..^1], other.Split('\n')[..^1], ct), nameBefore, nameAfter).Replace(Environment.NewLine, "\n", StringComparison.Ordinal));
    }
}
