using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Testing;
using SprintBot.Reports.Tests;
using SprintBot.Sandbox;
using SprintBot.Tests.Storage;

namespace SprintBot.Tests.Stories;

/// <summary>The whole bot as a process that can be killed at any moment, connected to a sandbox, with a clock that the test controls.</summary>
internal sealed class KillableBot : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(120);

    /// <summary>A machine that is busy is no fault of the bot's; whoever is not answered because it was killed waits that long too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly TemporaryFolder folder = new();
    private readonly FakeClock clock;
    private Process process;

    private KillableBot(SandboxServer sandbox, FakeClock clock)
    {
        (Sandbox, this.clock) = (sandbox, clock);
        process = Run();
    }

    public SandboxServer Sandbox { get; }

    public static async Task<KillableBot> StartAsync(Instant now)
    {
        var clock = new FakeClock(now);
        var bot = new KillableBot(await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = new WallClock(clock), InteractionDeadline = Patience }), clock);
        await bot.WaitUntilReadyAsync();
        return bot;
    }

    /// <summary>Ends it as a power cut would, at once and without a word.</summary>
    public async Task KillAsync()
    {
        process.Kill(); // SIGKILL
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Starts it again after <see cref="KillAsync"/>, on the same data, at that time.</summary>
    public async Task StartAgainAsync(Instant now)
    {
        clock.Reset(now);
        process = Run();
        await WaitUntilReadyAsync();
    }

    /// <summary>Sets the clocks, and lets the digests look at theirs.</summary>
    public async Task SetTimeAsync(Instant now)
    {
        await TellTimeAsync(now);
        using var timeout = new CancellationTokenSource(Timeout);
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) != Seconds(now))
        {
            // what the bot logs
        }
    }

    /// <summary>The same, and back at once.</summary>
    public async Task TellTimeAsync(Instant now)
    {
        clock.Reset(now);
        await process.StandardInput.WriteLineAsync(Seconds(now));
        await process.StandardInput.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Timeout);
        process.Dispose();
        var (violations, pings) = (Sandbox.Violations, Sandbox.Pings);
        await Sandbox.DisposeAsync();
        folder.Dispose();
        Assert.Empty(violations);
        Assert.Empty(pings);
    }

    private Process Run() => Child.Run(
        BotChild.Verb, Sandbox.ApiUrl.ToString(), Sandbox.Token, Sandbox.CdnHost, folder.File("sprintbot.db"), Seconds(clock.GetCurrentInstant()));

    private static string Seconds(Instant time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private async Task WaitUntilReadyAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await Sandbox.WaitUntilReadyAsync(timeout.Token);
    }
}
