using Spectre.Console;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Cli;

/// <summary>How far a long report is.</summary>
internal static class ReportBar
{
    /// <summary>Compile, lay out, look for edits, read over, write.</summary>
    private const int Steps = 5;

    private const int ManyUpdates = 2_000;
    private const int ManyPhotos = 4;

    /// <summary>Does the work, with a bar where it takes long and somebody may be looking on.</summary>
    public static Task<T> ShowAsync<T>(SprintPlan plan, Func<IProgress<string>, Task<T>> work) =>
        StepBar.ShowAsync(plan.Updates.Count >= ManyUpdates || plan.Photos.Count >= ManyPhotos, Steps + plan.Photos.Count, work);

    /// <param name="console">Where the bar is drawn.</param>
    /// <param name="photos">How many photos there are, each of which is a step.</param>
    /// <param name="work">Tells of each step as it begins.</param>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, int photos, Func<IProgress<string>, Task<T>> work) => StepBar.ShowAsync(console, Steps + photos, work);
}
