using System.CommandLine;
using System.Runtime.CompilerServices;
using SprintBot.Storage;

namespace SprintBot.Cli;

/// <summary>The verbs of <c>sprintbot</c>.</summary>
public static class CommandLine
{
    private const string Run = "run";

    /// <summary>Does what the arguments say.</summary>
    /// <param name="args">As the shell gave them; none means <c>run</c>.</param>
    /// <param name="run">Runs the bot, with whether to give up when Discord can't be reached at the start; it sees to signals itself.</param>
    /// <returns>The exit code: 0 done, 1 done but for what was named on standard error, 2 refused in one line and nothing written; of <c>run</c>, its own.</returns>
    public static Task<int> InvokeAsync(string[] args, Func<bool, CancellationToken, Task<int>> run) =>
        args is [] or [Run] ? run(false, CancellationToken.None) : InvokeVerbAsync(args, run);

    /// <summary>Apart, so that starting the bot does not pay for reading a command line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> InvokeVerbAsync(string[] args, Func<bool, CancellationToken, Task<int>> run)
    {
        if (Array.FindIndex(args, string.IsNullOrWhiteSpace) is >= 0 and var empty)
            return await RefuseAsync($"{(empty > 0 && args[empty - 1].StartsWith("--", StringComparison.Ordinal) ? $"{args[empty - 1]} is given nothing" : "an argument is empty")}. See “sprintbot --help”.");
        var root = new RootCommand("SprintBot: a team's sprint becomes its report") { RunVerb(run), ReportVerb.Create(), RstVerb.Create(), ExportVerb.Create(), ImportVerb.Create(), EraseVerb.Create(), CheckVerb.Create(), BackupVerb.Create(), RestoreVerb.Create() };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return await RefuseAsync($"{Explain(parsed)} See “sprintbot --help”.");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (VerbFailure failure)
        {
            await TellAsync(failure.Message);
            return failure.ExitCode;
        }
        catch (StorageException fault)
        {
            return await RefuseAsync(fault.Message);
        }
        catch (UnauthorizedAccessException fault)
        {
            return await RefuseAsync(fault.Message);
        }
        catch (IOException fault)
        {
            await TellAsync(fault.Message); // among others when what was to be told can't be written
            return ExitCode.Partly;
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync("stopped.");
        }
    }

    private static Command RunVerb(Func<bool, CancellationToken, Task<int>> run)
    {
        var once = new Option<bool>("--once") { Description = "Give up when Discord can't be reached at the start, instead of trying again" };
        var verb = new Command(Run, "Run the bot (the default)") { once };
        verb.SetAction((parsed, ct) => run(parsed.GetValue(once), ct));
        return verb;
    }

    private static string Explain(ParseResult parsed) => parsed.UnmatchedTokens switch
    {
        [var word, ..] when word.StartsWith('-') => $"There is no option “{word}”.",
        [var word, ..] when parsed.CommandResult.Command is RootCommand root => $"There is no verb “{word}”; there are {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}.",
        _ => parsed.Errors[0].Message,
    };

    private static async Task<int> RefuseAsync(string message)
    {
        await TellAsync(message);
        return ExitCode.Refused;
    }

    private static Task TellAsync(string message) => Console.Error.WriteLineAsync($"sprintbot: {message.ReplaceLineEndings(" ")}");
}
