using System.Diagnostics;
using System.Globalization;
using SprintBot.Sandbox;

namespace SprintBot.Benchmarks;

/// <summary>The published bot on the sandbox: from start to READY, from a command's dispatch to its callback, memory when idle.</summary>
internal static class BotFigures
{
    private const int Starts = 7;
    private const int Commands = 300;
    private const int Topics = 500;
    private const int Sprinters = 1000;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<string>> MeasureAsync(string executable, CancellationToken ct)
    {
        var starts = new List<double>();
        for (var count = 0; count < Starts; count++)
            starts.Add(await OneStartAsync(executable, ct));
        var (saving, reading, memory) = await OneSessionAsync(executable, ct);
        var completing = await OneBigSprintAsync(executable, ct);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"start to READY: {Median(starts):0} ms at the median of {Starts} ({starts.Min():0} to {starts.Max():0})"),
            string.Create(CultureInfo.InvariantCulture, $"/update, dispatch to callback, saved: {Median(saving):0.0} ms at the median of {Commands}, {saving.Order().ElementAt(Commands * 99 / 100):0.0} ms at the 99th percentile"),
            string.Create(CultureInfo.InvariantCulture, $"  against /profile show, which saves nothing: {Median(saving) / Median(reading):0.0} times its {Median(reading):0.0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"autocomplete of a topic, asked to offered, among {Topics} topics and {Sprinters} sprinters: {Median(completing):0.0} ms at the median of {completing.Count}"),
            string.Create(CultureInfo.InvariantCulture, $"memory, idle for {Idle.TotalSeconds:0} s after that: {memory:0} MiB"),
        ];
    }

    private static async Task<double> OneStartAsync(string executable, CancellationToken ct)
    {
        await using var sandbox = await SandboxServer.StartAsync(ct: ct);
        var folder = Directory.CreateTempSubdirectory("sprintbot-bench-").FullName;
        var clock = Stopwatch.StartNew();
        using var bot = Start(executable, sandbox, folder);
        while (!sandbox.BotIsConnected)
            await Task.Delay(1, ct);
        var elapsed = clock.Elapsed.TotalMilliseconds;
        await StopAsync(bot, folder, ct);
        return elapsed;
    }

    private static async Task<(List<double> Saving, List<double> Reading, double Memory)> OneSessionAsync(string executable, CancellationToken ct)
    {
        await using var sandbox = await SandboxServer.StartAsync(ct: ct);
        var folder = Directory.CreateTempSubdirectory("sprintbot-bench-").FullName;
        using var bot = Start(executable, sandbox, folder);
        var guild = sandbox.CreateGuild("Bench");
        var channel = guild.CreateTextChannel("sprint");
        var user = guild.AddMember("ada", "Ada Byron", permissions: SandboxPermissions.Organiser);
        await sandbox.WaitUntilReadyAsync(ct);
        await user.SlashAsync(channel, "sprint start", new { name = "Bench" }, ct);
        var (saving, reading) = (new List<double>(), new List<double>());
        for (var count = 0; count < Commands; count++)
        {
            saving.Add(Time(await user.SlashAsync(channel, "update", new { text = $"Update number {count} of the bench, with **bold** and `code`", topic = "Bench" }, ct)));
            reading.Add(Time(await user.SlashAsync(channel, "profile show", ct: ct)));
        }
        await Task.Delay(Idle, ct);
        bot.Refresh();
        var memory = bot.WorkingSet64 / 1024.0 / 1024.0;
        await StopAsync(bot, folder, ct);
        return (saving, reading, memory);
    }

    private static async Task<List<double>> OneBigSprintAsync(string executable, CancellationToken ct)
    {
        await using var sandbox = await SandboxServer.StartAsync(ct: ct);
        var folder = Directory.CreateTempSubdirectory("sprintbot-bench-").FullName;
        using var bot = Start(executable, sandbox, folder);
        var guild = sandbox.CreateGuild("Bench");
        var channel = guild.CreateTextChannel("sprint");
        var organiser = guild.AddMember("ada", "Ada Byron", permissions: SandboxPermissions.Organiser);
        await sandbox.WaitUntilReadyAsync(ct);
        await organiser.SlashAsync(channel, "sprint start", new { name = "Bench" }, ct);
        for (var number = 0; number < Topics; number++)
            await organiser.SlashAsync(channel, "topic add", new { name = $"Topic {number} of the bench" }, ct);
        for (var number = 0; number < Sprinters; number++)
            await guild.AddMember($"sprinter{number}", $"Sprinter {number}").SlashAsync(channel, "update", new { text = "did it", topic = $"Topic {number % Topics} of the bench" }, ct);
        var times = new List<double>();
        for (var number = 0; number < Commands; number++)
        {
            var clock = Stopwatch.StartNew();
            if ((await organiser.AutocompleteAsync(channel, "update", "topic", $"{number}", ct: ct)).Count == 0)
                throw new InvalidOperationException("Nothing was offered.");
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        await StopAsync(bot, folder, ct);
        return times;
    }

    private static double Time(SandboxAnswer answer) => answer.TimeToCallback?.TotalMilliseconds ?? throw new InvalidOperationException("The application did not respond.");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Process Start(string executable, SandboxServer sandbox, string folder)
    {
        var start = new ProcessStartInfo(executable) { RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["Discord__Token"] = sandbox.Token;
        start.Environment["Discord__ApiUrl"] = sandbox.ApiUrl.ToString();
        start.Environment["Discord__CdnHosts"] = sandbox.CdnHost;
        start.Environment["Storage__Path"] = Path.Combine(folder, "sprintbot.db");
        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task StopAsync(Process bot, string folder, CancellationToken ct)
    {
        bot.Kill();
        await bot.WaitForExitAsync(ct);
        Directory.Delete(folder, recursive: true);
    }
}
