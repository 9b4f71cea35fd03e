using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Discord;

/// <summary>The parts of a line before and after a place in its text, without white space at their ends.</summary>
internal static class LineCut
{
    internal static string Text(Line line) => string.Concat(line.Runs.Select(run => run.Text));

    internal static Line Before(Line line, int length) => Part(line, 0, length);

    internal static Line After(Line line, int length) => Part(line, length, int.MaxValue);

    private static Line Part(Line line, int from, int to)
    {
        var runs = new List<Run>();
        var at = 0;
        foreach (var run in line.Runs)
        {
            var (start, end) = (Math.Clamp(from - at, 0, run.Text.Length), Math.Clamp(to - at, 0, run.Text.Length));
            if (start < end)
                runs.Add(run with { Text = run.Text[start..end] });
            at += run.Text.Length;
        }

        return new Line(Trimmed(runs));
    }

    private static List<Run> Trimmed(List<Run> runs)
    {
        while (runs.Count > 0 && runs[^1].Text.EndsWith(' '))
            Replace(runs, runs.Count - 1, runs[^1].Text.TrimEnd(' '));
        while (runs.Count > 0 && runs[0].Text.StartsWith(' '))
            Replace(runs, 0, runs[0].Text.TrimStart(' '));
        return runs;
    }

    private static void Replace(List<Run> runs, int index, string text)
    {
        if (text.Length == 0)
            runs.RemoveAt(index);
        else
            runs[index] = runs[index] with { Text = text };
    }
}
