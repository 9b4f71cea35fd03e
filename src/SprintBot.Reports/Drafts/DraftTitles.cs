namespace SprintBot.Reports.Drafts;

/// <summary>The levels of titles: those of the organiser's text, then what only the new draft has.</summary>
internal sealed class DraftTitles
{
    private readonly List<string> theirs;
    private readonly List<string> ours;
    private readonly List<string> all;

    public DraftTitles(IEnumerable<DraftBlock> theirs, IEnumerable<DraftBlock> ours)
    {
        (this.theirs, this.ours) = (StylesOf(theirs), StylesOf(ours));
        all = [.. this.theirs.Union(this.ours)];
    }

    /// <summary>From 0 for the highest, -1 for one that neither text has; null for what is no title.</summary>
    public int? LevelOf(DraftBlock block) => block.Kind == DraftBlockKind.Title ? all.IndexOf(block.TitleStyle) : null;

    /// <summary>A title of the new draft, marked as the organiser marks titles of its level.</summary>
    public DraftBlock InTheirStyle(DraftBlock block)
    {
        if (block.Kind != DraftBlockKind.Title || theirs.Contains(block.TitleStyle) || ours.IndexOf(block.TitleStyle) is var level && level >= theirs.Count)
            return block;
        return Restyled(block, theirs[level]);
    }

    public static DraftBlock Restyled(DraftBlock block, string style)
    {
        var lines = block.Text.Split('\n');
        var ruler = new string(style[0], lines[^1].Length);
        return block with { Text = style.Length == 2 ? $"{ruler}\n{lines[^2]}\n{ruler}" : $"{lines[^2].Trim()}\n{ruler}" };
    }

    /// <summary>The title with a number after its words.</summary>
    public static DraftBlock Numbered(DraftBlock block, int number)
    {
        var lines = block.Text.Split('\n');
        lines[^2] += $" ({number})";
        for (var line = 0; line < lines.Length; line++)
            lines[line] = line == lines.Length - 2 ? lines[line] : lines[line] + new string(lines[line][0], $" ({number})".Length);
        return block with { Text = string.Join('\n', lines) };
    }

    private static List<string> StylesOf(IEnumerable<DraftBlock> blocks) => [.. blocks.Where(block => block.Kind == DraftBlockKind.Title).Select(block => block.TitleStyle).Distinct()];
}
