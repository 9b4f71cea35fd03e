using System.CommandLine;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Sandbox.Play;

/// <summary><c>play [SPRINT.json] --out DIR</c>: a whole sprint through the real bot, over Discord's protocol.</summary>
internal static class PlayVerb
{
    private const string OwnSprint = "tidewater.json";

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("SPRINT.json") { Arity = ArgumentArity.ZeroOrOne, Description = "A sprint file; the project's own sprint without it." };
        var folder = new Option<DirectoryInfo>("--out") { Required = true, Description = "The folder that the report is written to." };
        var play = new Command("play", "Plays a sprint through the bot and writes its report.") { file, folder };
        play.SetAction((parsed, ct) => RunAsync(parsed.GetValue(file), parsed.GetValue(folder)!, ct));
        return play;
    }

    private static async Task<int> RunAsync(FileInfo? file, DirectoryInfo folder, CancellationToken ct)
    {
        try
        {
            var path = file?.FullName ?? Path.Combine(AppContext.BaseDirectory, "Play", OwnSprint);
            var plan = SprintFileReader.Read(await File.ReadAllBytesAsync(path, ct));
            foreach (var problem in plan.Problems)
                await Console.Error.WriteLineAsync(problem);
            folder.Create();
            var outcome = await PlayProgress.ShowAsync(plan, (steps) => Playthrough.RunAsync(plan, Path.GetDirectoryName(path)!, steps, ct));
            await outcome.WriteAsync(folder.FullName, ct);
            PlayProgress.Tell(outcome, folder.FullName);
            return plan.Problems.Count == 0 && outcome.Complaints.Count == 0 ? 0 : 1;
        }
        catch (SprintFileException fault)
        {
            return await RefuseAsync($"{file?.Name ?? OwnSprint} can't be played: {fault.Message}", 2);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(fault.Message, 2);
        }
        catch (Exception fault) when (fault is PlayFailure or ClientRefusal)
        {
            return await RefuseAsync(fault.Message, 1);
        }
    }

    private static async Task<int> RefuseAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync($"play: {message}");
        return exitCode;
    }
}
