using SprintBot.Markup.Rst;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Drafts;

/// <summary>Sees that generated titles fit between the organiser's: no two of one name, and no level left out, which docutils takes amiss.</summary>
internal sealed class DraftSections(DraftMatches matches)
{
    private readonly List<ChecklistLine> checklist = [];

    public IReadOnlyList<ChecklistLine> Checklist => checklist;

    public IReadOnlyList<DraftEntry> Mend(IReadOnlyList<DraftEntry> entries) => [.. WithLevels(WithNames(entries))];

    private List<DraftEntry> WithNames(IReadOnlyList<DraftEntry> entries)
    {
        var mended = entries.ToList();
        var names = Titles(entries).Select(entry => entry.Block.TitleName).ToHashSet(StringComparer.Ordinal);
        var twice = matches.Theirs.Where(block => block.Kind == DraftBlockKind.Title).GroupBy(block => block.TitleName, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var group in Titles(entries).GroupBy(entry => entry.Block.TitleName, StringComparer.Ordinal).Where(group => group.Count() > 1 && !twice.Contains(group.Key)))
            foreach (var entry in group.OrderByDescending(entry => entry.IsOrganisers).ThenBy(entry => entry.InTheirs is null).Skip(1).Where(entry => !entry.IsOrganisers))
            {
                var number = 2;
                while (!names.Add(RstText.NormalizeName($"{group.Key} ({number})")))
                    number++;
                mended[mended.IndexOf(entry)] = entry with { Block = DraftTitles.Numbered(entry.Block, number) };
                checklist.Add(ChecklistLine.Wrong($"Two sections are called {entry.Block.Quoted}; the title of one has got a number.", "Join them, or give one another title."));
            }
        return mended;
    }

    private static IEnumerable<DraftEntry> WithLevels(IEnumerable<DraftEntry> entries)
    {
        var styles = new List<string>();
        var level = 0;
        foreach (var entry in entries)
        {
            var mended = entry;
            if (entry.Block.Kind == DraftBlockKind.Title)
            {
                if (!entry.IsOrganisers && !Fits(styles, level, entry.Block.TitleStyle))
                    mended = entry with { Block = DraftTitles.Restyled(entry.Block, styles[Math.Min(level, styles.Count - 1)]) };
                if (!styles.Contains(mended.Block.TitleStyle))
                    styles.Add(mended.Block.TitleStyle);
                level = styles.IndexOf(mended.Block.TitleStyle) + 1;
            }
            yield return mended;
        }
    }

    /// <summary>A new style makes a new level below all that there are; a known one goes at most one level down.</summary>
    private static bool Fits(List<string> styles, int level, string style) => styles.IndexOf(style) is >= 0 and var known ? known <= level : styles.Count == level;

    private static IEnumerable<DraftEntry> Titles(IEnumerable<DraftEntry> entries) => entries.Where(entry => entry.Block.Kind == DraftBlockKind.Title);
}
