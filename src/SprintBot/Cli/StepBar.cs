using Spectre.Console;

namespace SprintBot.Cli;

/// <summary>A bar that shows how far a long verb is, on a terminal; it goes when the work is done.</summary>
internal static class StepBar
{
    /// <summary>Does the work, with a bar where it takes long and somebody may be looking on.</summary>
    /// <param name="isLong">Whether it may take long.</param>
    /// <param name="steps">How many steps there are.</param>
    /// <param name="work">Tells of each step as it begins.</param>
    public static Task<T> ShowAsync<T>(bool isLong, int steps, Func<IProgress<string>, Task<T>> work) => isLong && !Console.IsErrorRedirected
        ? ShowAsync(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), steps, work)
        : work(new Unseen());

    /// <param name="console">Where the bar is drawn.</param>
    /// <param name="steps">How many steps there are.</param>
    /// <param name="work">Tells of each step as it begins.</param>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, int steps, Func<IProgress<string>, Task<T>> work) =>
        console.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }).StartAsync(async context =>
        {
            var bar = new Bar(context, context.AddTask("Beginning", maxValue: steps));
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
