using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using SprintBot.Reports.Tests;
using SprintBot.Running;
using SprintBot.Sandbox;
using SprintBot.Tests.Cli;

namespace SprintBot.Tests.Stories;

/// <summary>How the program ends, as whoever starts it sees.</summary>
public sealed class StopStories
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    [NeedsUnixFact]
    public async Task A_stop_that_was_asked_for_ends_with_0_and_without_a_word_of_complaint()
    {
        using var folder = new TemporaryFolder();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        using var process = SprintBotProgram.Start(
            new() { ["Discord__Token"] = sandbox.Token, ["Discord__ApiUrl"] = sandbox.ApiUrl.ToString(), ["Storage__Path"] = folder.File("sprintbot.db") }, "run");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var timeout = new CancellationTokenSource(Timeout);
        await sandbox.WaitUntilReadyAsync(timeout.Token);
        using var kill = Process.Start("/bin/sh", ["-c", "kill -TERM \"$0\"", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(timeout.Token);
        Assert.Equal((0, ""), (process.ExitCode, await error));
        Assert.Contains("SprintBot stops", await output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_ended_by_a_fault_is_no_stop_that_was_asked_for()
    {
        using var broken = new Broken();
        await broken.StartAsync(CancellationToken.None);
        await broken.ExecuteTask!.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Assert.Equal(StartFailure.Surroundings, await BotHost.ExitCodeOfAsync([broken]));
        Assert.Equal(0, await BotHost.ExitCodeOfAsync([]));
    }

    private sealed class Broken : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("Nobody foresaw it.");
        }
    }
}
