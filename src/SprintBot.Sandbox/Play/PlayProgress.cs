using Spectre.Console;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Sandbox.Play;

/// <summary>Shows how a play goes: a bar in a terminal, plain lines elsewhere.</summary>
internal static class PlayProgress
{
    public static async Task<PlayOutcome> ShowAsync(SprintPlan plan, Func<Action<string>, Task<PlayOutcome>> play)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
            return await play(Console.WriteLine);
        return await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn()).StartAsync(async progress =>
        {
            var bar = progress.AddTask(Spectre.Console.Markup.Escape(plan.Sprint.Name), maxValue: Playthrough.Steps(plan));
            var outcome = await play(what =>
            {
                bar.Description = Spectre.Console.Markup.Escape(what.Length > 44 ? what[..43] + "…" : what.PadRight(44));
                bar.Increment(1);
            });
            bar.Value = bar.MaxValue;
            return outcome;
        });
    }

    public static void Tell(PlayOutcome outcome, string folder)
    {
        Console.WriteLine();
        Console.WriteLine(outcome.Checklist);
        Console.WriteLine();
        foreach (var (what, figure) in outcome.Figures)
            Console.WriteLine($"{what + ":",-24} {figure}");
        foreach (var complaint in outcome.Complaints)
            Console.WriteLine($"NOT RIGHT: {complaint}");
        Console.WriteLine($"The report is in {Path.Combine(folder, "report.rst")}");
    }
}
