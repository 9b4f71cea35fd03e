using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Looks at a line as text, and cuts it without touching how the rest looks.</summary>
internal static class LineEdit
{
    /// <summary>Stands for a character of code or of a link's text, which no rule may take for a word.</summary>
    public const char Hidden = '\uE000';

    public static string TextOf(Line line) => string.Concat(line.Runs.Select(run => run.Text));

    /// <summary>The text as the rules see it, as long as it is.</summary>
    public static string Visible(Line line) =>
        string.Concat(line.Runs.Select(run => run.Link is not null || run.Styles.HasFlag(TextStyles.Code) ? new string(Hidden, run.Text.Length) : run.Text));

    /// <summary>The line with other words in the place of some; they look as the first character that they replace.</summary>
    public static Line Replace(Line line, int start, int length, string words) => ReplaceAll(line, [(start, length, words)]);

    /// <summary>The same for several places, in one pass.</summary>
    /// <param name="line">The line.</param>
    /// <param name="edits">In their order, none over another.</param>
    public static Line ReplaceAll(Line line, IReadOnlyList<(int Start, int Length, string Words)> edits)
    {
        if (edits.Count == 0)
            return line;
        var runs = new List<Run>();
        var (next, isPut, position) = (0, false, 0);
        foreach (var run in line.Runs)
        {
            var at = position;
            var end = position + run.Text.Length;
            for (; next < edits.Count && edits[next].Start < end; (next, isPut) = (next + 1, false))
            {
                var (start, length, words) = edits[next];
                if (start > at)
                    runs.Add(run with { Text = run.Text[(at - position)..(start - position)] });
                if (!isPut && words.Length > 0)
                    runs.Add(run with { Text = words });
                isPut = true;
                at = Math.Max(at, Math.Min(end, start + length));
                if (start + length > end)
                    break;
            }
            if (at < end)
                runs.Add(run with { Text = run.Text[(at - position)..] });
            position = end;
        }
        for (; next < edits.Count; (next, isPut) = (next + 1, false))
            if (!isPut && edits[next].Words.Length > 0)
                runs.Add(new Run(edits[next].Words));
        return Trimmed(Sentences.Joined(runs));
    }

    /// <summary>The line taken apart at some places, each part without white space at its ends.</summary>
    /// <param name="line">The line.</param>
    /// <param name="places">Where a part begins, but for the first; in their order.</param>
    public static IReadOnlyList<Line> Parts(Line line, IReadOnlyList<int> places)
    {
        var parts = new List<Line>();
        var part = new List<Run>();
        var (next, position) = (0, 0);
        foreach (var run in line.Runs)
        {
            var (at, end) = (position, position + run.Text.Length);
            for (; next < places.Count && places[next] < end; next++)
            {
                part.Add(run with { Text = run.Text[(at - position)..(places[next] - position)] });
                parts.Add(Trimmed(new Line([.. part])));
                part.Clear();
                at = places[next];
            }
            part.Add(run with { Text = run.Text[(at - position)..] });
            position = end;
        }
        parts.Add(Trimmed(new Line([.. part])));
        return parts;
    }

    public static Line Cut(Line line, int start, int length) => Replace(line, start, length, "");

    /// <summary>Without white space at its ends, and without empty runs.</summary>
    public static Line Trimmed(Line line)
    {
        var runs = line.Runs.Where(run => run.Text.Length > 0).ToList();
        while (runs.Count > 0 && runs[0].Text.TrimStart() is var text && text.Length < runs[0].Text.Length)
            if (text.Length == 0)
                runs.RemoveAt(0);
            else
                runs[0] = runs[0] with { Text = text };
        while (runs.Count > 0 && runs[^1].Text.TrimEnd() is var text && text.Length < runs[^1].Text.Length)
            if (text.Length == 0)
                runs.RemoveAt(runs.Count - 1);
            else
                runs[^1] = runs[^1] with { Text = text };
        return new Line(runs);
    }
}
