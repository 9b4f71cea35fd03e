using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using SprintBot.Checks;
using SprintBot.Running;
using Spectre.Console;

namespace SprintBot.Cli;

/// <summary><c>sprintbot check</c>: whether the bot can run, or runs, a line for each thing that was looked at.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var command = new Command("check", "Look at settings, token, Discord, permissions, data, templates and disk, beside a running bot or without one; changes nothing");
        command.SetAction((_, ct) => RunAsync(ct));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken ct)
    {
        var findings = await StepBar.ShowAsync(isLong: true, Check.Steps, async progress => await new Check(Configuration(), VerbClock.Instance, TimeProvider.System).RunAsync(progress, ct).ToListAsync(ct));
        var width = findings.Max(finding => finding.Topic.Length);
        foreach (var finding in findings)
            Print(finding, width);
        var wrong = findings.Count(finding => !finding.IsWell);
        await Console.Out.WriteLineAsync(wrong == 0 ? "All is well." : string.Create(CultureInfo.InvariantCulture, $"{wrong} of {findings.Count} are not well."));
        return wrong == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    /// <summary>Green and red on a terminal; the words are there for who sees no colours.</summary>
    private static void Print(Finding finding, int width)
    {
        var (word, colour) = finding.IsWell ? ("ok", "green") : ("wrong", "red");
        var rest = $" {finding.Topic.PadRight(width)}  {finding.Text}".ReplaceLineEndings(" ");
        if (Console.IsOutputRedirected)
            Console.Out.WriteLine(word.PadRight(5) + rest);
        else
            AnsiConsole.MarkupLine($"[{colour}]{word,-5}[/]{Spectre.Console.Markup.Escape(rest)}");
    }

    private static IConfigurationRoot Configuration()
    {
        try
        {
            return BotConfiguration.Load();
        }
        catch (StartFailure failure)
        {
            throw new VerbFailure(failure.Message, failure);
        }
    }
}
