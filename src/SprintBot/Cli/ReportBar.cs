using Spectre.Console;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Cli;

/// <summary>A bar that shows how far a long report is, on a terminal; it goes when the report is there.</summary>
internal static class ReportBar
{
    /// <summary>Compile, lay out, look for edits, read over, write.</summary>
    private const int Steps = 5;

    private const int ManyUpdates = 2_000;
    private const int ManyPhotos = 4;

    /// <summary>Does the work, with a bar where it takes long and somebody may be looking on.</summary>
    public static Task<T> ShowAsync<T>(SprintPlan plan, Func<IProgress<string>, Task<T>> work) =>
        !Console.IsErrorRedirected && (plan.Updates.Count >= ManyUpdates || plan.Photos.Count >= ManyPhotos)
            ? ShowAsync(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), plan.Photos.Count, work)
            : work(new Unseen());

    /// <param name="console">Where the bar is drawn.</param>
    /// <param name="photos">How many photos there are, each of which is a step.</param>
    /// <param name="work">Tells of each step as it begins.</param>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, int photos, Func<IProgress<string>, Task<T>> work) =>
        console.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }).StartAsync(async context =>
        {
            var bar = new Bar(context, context.AddTask("Beginning", maxValue: Steps + photos));
            var done = await work(bar);
            bar.End();
            return done;
        });

    private sealed class Bar(ProgressContext context, ProgressTask task) : IProgress<string>
    {
        private bool begun;

        public void Report(string value)
        {
            task.Description(Spectre.Console.Markup.Escape(value));
            if (begun)
                task.Increment(1);
            begun = true;
            context.Refresh();
        }

        public void End() => task.Value(task.MaxValue);
    }

    private sealed class Unseen : IProgress<string>
    {
        public void Report(string value)
        {
            // nobody looks on
        }
    }
}
