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
    public static Line Replace(Line line, int start, int length, string words)
    {
        var runs = new List<Run>();
        var position = 0;
        var isPut = words.Length == 0;
        foreach (var run in line.Runs)
        {
            var (from, to) = (Math.Clamp(start - position, 0, run.Text.Length), Math.Clamp(start + length - position, 0, run.Text.Length));
            if (from > 0)
                runs.Add(run with { Text = run.Text[..from] });
            if (!isPut && start < position + run.Text.Length)
            {
                runs.Add(run with { Text = words });
                isPut = true;
            }
            if (to < run.Text.Length)
                runs.Add(run with { Text = run.Text[to..] });
            position += run.Text.Length;
        }
        if (!isPut)
            runs.Add(new Run(words));
        return Trimmed(Sentences.Joined(runs));
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
