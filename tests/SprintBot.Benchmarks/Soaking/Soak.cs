using System.Diagnostics;
using System.Globalization;
using SprintBot.Sandbox;

namespace SprintBot.Benchmarks.Soaking;

/// <summary>The bot as a process, with people who post all the while and with a fault every few seconds: nothing that it acknowledged may be lost, and its memory stays flat.</summary>
internal sealed class Soak : IAsyncDisposable
{
    private const int People = 12;
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(2);
    private readonly MovedClock clock;
    private readonly string folder = Directory.CreateTempSubdirectory("sprintbot-soak-").FullName;
    private readonly SandboxServer sandbox;
    private readonly SoakedBot bot;
    private readonly SoakFaults faults;
    private readonly List<Sprinter> sprinters = [];

    private Soak(SandboxServer sandbox, string executable, MovedClock clock, int seed)
    {
        (this.sandbox, this.clock) = (sandbox, clock);
        bot = new SoakedBot(executable, sandbox, folder);
        faults = new SoakFaults(sandbox, bot, clock, seed);
    }

    /// <summary>Soaks for so long; the exit code is 1 when something was lost or a task's exception was seen by nobody.</summary>
    public static async Task<int> RunAsync(string executable, TimeSpan duration, int seed, CancellationToken ct)
    {
        var clock = new MovedClock();
        await using var soak = new Soak(await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock, HeartbeatInterval = TimeSpan.FromSeconds(5) }, ct), executable, clock, seed);
        await soak.BeginAsync(seed, ct);
        await soak.GoOnAsync(duration, ct);
        return await soak.EndAsync(duration, ct);
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await sandbox.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task BeginAsync(int seed, CancellationToken ct)
    {
        bot.Start();
        var guild = sandbox.CreateGuild("Soak");
        var channel = guild.CreateTextChannel("sprint");
        var organiser = guild.AddMember("vera", "Vera Lindqvist", permissions: SandboxPermissions.Organiser);
        await sandbox.WaitUntilReadyAsync(ct);
        await organiser.SlashAsync(channel, "sprint start", new { name = "Soak" }, ct);
        for (var person = 0; person < People; person++)
            sprinters.Add(new Sprinter(guild.AddMember($"sprinter{person}", $"Sprinter {person}"), channel, seed + person));
    }

    /// <summary>The bot is killed in the first half only: memory is looked at in the life that then begins.</summary>
    private async Task GoOnAsync(TimeSpan duration, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        over.CancelAfter(duration);
        var acting = Task.WhenAll(sprinters.Select(sprinter => sprinter.ActAsync(over.Token)));
        var sampling = SampleAsync(over.Token);
        var began = Stopwatch.GetTimestamp();
        while (!over.IsCancellationRequested)
            await faults.OneAsync(mayKill: Stopwatch.GetElapsedTime(began) < duration / 2, over.Token);
        await acting;
        await sampling;
    }

    private async Task SampleAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(BetweenSamples, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            bot.NoteMemory();
        }
    }

    /// <summary>All is well again; the bot is killed once more, and what it has kept is compared with what it said.</summary>
    private async Task<int> EndAsync(TimeSpan duration, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestEnd);
        var memory = bot.Memory.Skip((int)(WarmUp / BetweenSamples)).ToList();
        await faults.EndAsync(patience.Token);
        await bot.KillAsync(patience.Token);
        bot.Start();
        while (sandbox.BotIsConnected) // the one that was killed
            await Task.Delay(50, patience.Token);
        await sandbox.WaitUntilReadyAsync(patience.Token);
        var missing = new List<string>();
        foreach (var sprinter in sprinters)
            missing.AddRange(await sprinter.MissingAsync(patience.Token));
        await bot.KillAsync(patience.Token);
        Tell(duration, memory, missing);
        return missing.Count > 0 || bot.HasUnobserved || bot.Crashes > 0 ? 1 : 0;
    }

    private void Tell(TimeSpan duration, List<double> memory, List<string> missing)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"soaked for {duration.TotalMinutes:0.#} minutes, {People} people: {sprinters.Sum(one => one.Acknowledged)} acknowledged, {sprinters.Sum(one => one.Unknown)} not"));
        Console.WriteLine($"faults: {string.Join(", ", faults.Done.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => $"{fault.Value} × {fault.Key}"))}");
        if (memory.Count >= 8)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory since the last start: {Median(memory[..(memory.Count / 4)]):0} MiB in the first quarter, {Median(memory[^(memory.Count / 4)..]):0} MiB in the last, {memory.Max():0} MiB at most ({memory.Count} samples)"));
        Console.WriteLine($"ended by itself: {bot.Crashes} times; exceptions that nobody saw: {(bot.HasUnobserved ? "some" : "none")}");
        foreach (var (kind, count) in bot.Lines.OrderByDescending(line => line.Value))
            Console.WriteLine($"  {count,6} {kind}{(bot.Faults.TryGetValue(kind, out var line) ? $"   {line[..Math.Min(line.Length, 400)]}" : "")}");
        Console.WriteLine($"lost, doubled or not done although it was acknowledged: {missing.Count}");
        foreach (var line in missing.Take(50))
            Console.WriteLine($"  {line}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
