namespace SprintBot.Reports.Drafts;

/// <summary>How much two blocks are about the same, by the words that they have in common: from 0 to 1.</summary>
internal sealed class DraftLikeness
{
    private readonly Dictionary<DraftBlock, Dictionary<string, int>> known = new(ReferenceEqualityComparer.Instance);

    public double Of(DraftBlock one, DraftBlock other)
    {
        if (one.Kind != other.Kind || one.TargetName != other.TargetName || one.RoleName != other.RoleName)
            return 0;
        if (one.Text == other.Text || one.IsDeclaration)
            return 1;
        var (few, many) = (WordsOf(one), WordsOf(other));
        var (less, more) = (few.Values.Sum(), many.Values.Sum());
        if (less > more)
            (few, many, less, more) = (many, few, more, less);
        if (less == 0)
            return 0;
        double common = few.Sum(word => Math.Min(word.Value, many.GetValueOrDefault(word.Key)));
        return ((common / less) + (common / more)) / 2;
    }

    private Dictionary<string, int> WordsOf(DraftBlock block)
    {
        if (!known.TryGetValue(block, out var words))
            known[block] = words = block.Words.GroupBy(word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        return words;
    }
}
