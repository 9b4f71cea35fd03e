using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Spectre.Console;
using SprintBot.Checks;
using SprintBot.Operating;
using SprintBot.Running;

namespace SprintBot.Cli;

/// <summary><c>sprintbot check</c>: whether the bot can run, or runs, a line for each thing that was looked at.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var health = new Option<bool>("--health") { Description = "Only ask the bot that runs on this machine how it is, on the port that Operating:Port names" };
        var command = new Command("check", "Look at settings, token, Discord, permissions, data, templates and disk, beside a running bot or without one; changes nothing") { health };
        command.SetAction((parsed, ct) => parsed.GetValue(health) ? AskAsync(ct) : RunAsync(ct));
        return command;
    }

    private static async Task<int> AskAsync(CancellationToken ct)
    {
        if (PortOf(Configuration()) is not { } port)
            throw new VerbFailure("there is nobody to ask: Operating:Port is not set.");
        var (isHealthy, answer) = await HealthProbe.AskAsync(port, ct);
        await Console.Out.WriteLineAsync(answer);
        return isHealthy ? ExitCode.Done : ExitCode.Partly;
    }

    private static int? PortOf(IConfigurationRoot configuration)
    {
        try
        {
            return BotSettings.Listening(configuration)?.Port;
        }
        catch (StartFailure failure)
        {
            throw new VerbFailure(failure.Message, failure);
        }
    }

    private static async Task<int> RunAsync(CancellationToken ct)
    {
        var findings = await StepBar.ShowAsync(isLong: true, Check.Steps, async progress => await new Check(Configuration(), BotHost.Clock(), TimeProvider.System).RunAsync(progress, ct).ToListAsync(ct));
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
