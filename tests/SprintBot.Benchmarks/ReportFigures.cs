using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SprintBot.Benchmarks;

/// <summary>What a report costs: whole processes of `sprintbot report` on sprint files, against `towncrier build --draft` on as many fragments of the same texts.</summary>
internal static class ReportFigures
{
    private const int Updates = 10_000;
    private const int Rounds = 7;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task<IReadOnlyList<string>> MeasureAsync(string executable, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("sprintbot-figures-");
        try
        {
            var lines = new List<string>();
            foreach (var size in Sizes)
            {
                await File.WriteAllBytesAsync(FileOf(folder, size), Sprint(size), ct);
                var seconds = Median(await TimesAsync(() => ReportAsync(executable, folder, size, ct)));
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"report of {size} updates: {seconds:0.00} s, {seconds / size * 1e6:0} µs each"));
            }
            await WriteFragmentsAsync(folder.FullName, ct);
            var pairs = await TimesAsync(async () => (Ours: await ReportAsync(executable, folder, Updates, ct), Peers: await TowncrierAsync(folder, ct)));
            var (ours, peers) = (Median(pairs.Select(pair => pair.Ours)), Median(pairs.Select(pair => pair.Peers)));
            lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"in turns with towncrier build --draft of as many fragments: {ours:0.00} s against {peers:0.00} s, {Median(pairs.Select(pair => pair.Ours / pair.Peers)):0.00} of it"));
            return lines;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"Ported the reader of setup{number}.cfg to the new loader, and took its notes along. ").PadRight(309, 'x') + ".";

    private static byte[] Sprint(int updates) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        sprint = new { name = "Long week", start = "2026-05-04", end = "2026-05-13" },
        people = Enumerable.Range(0, 40).Select(i => new { displayName = $"Person {i}" }),
        updates = Enumerable.Range(0, updates).Select(i => new { day = $"2026-05-{4 + (i % 10):00}", author = $"Person {i % 40}", topic = $"Topic {i % 50}", text = Text(i) }),
    });

    private static async Task WriteFragmentsAsync(string folder, CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "towncrier.toml"), "[tool.towncrier]\ndirectory = \"news\"\nfilename = \"NEWS.rst\"\n", ct);
        Directory.CreateDirectory(Path.Combine(folder, "news"));
        for (var i = 0; i < Updates; i++)
            await File.WriteAllTextAsync(Path.Combine(folder, "news", string.Create(CultureInfo.InvariantCulture, $"{i + 1}.feature")), Text(i), ct);
    }

    private static string FileOf(DirectoryInfo folder, int size) => Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{size}.json"));

    private static Task<double> ReportAsync(string executable, DirectoryInfo folder, int size, CancellationToken ct) =>
        TimeAsync(executable, ["report", FileOf(folder, size), "--no-preview", "--out", Path.ChangeExtension(FileOf(folder, size), ".report")], folder.FullName, ct);

    private static Task<double> TowncrierAsync(DirectoryInfo folder, CancellationToken ct) =>
        TimeAsync("towncrier", ["build", "--draft", "--version", "1", "--name", "x", "--date", "2026-05-14"], folder.FullName, ct);

    private static async Task<IReadOnlyList<T>> TimesAsync<T>(Func<Task<T>> measure)
    {
        var times = new List<T>();
        for (var round = 0; round < Rounds; round++)
            times.Add(await measure());
        return times;
    }

    private static double Median(IEnumerable<double> seconds) => seconds.Order().ElementAt(Rounds / 2);

    /// <summary>Seconds of a whole process.</summary>
    private static async Task<double> TimeAsync(string program, string[] arguments, string folder, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })
            ?? throw new InvalidOperationException($"{program} could not be started.");
        var length = (await process.StandardOutput.ReadToEndAsync(ct)).Length;
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 && length > 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} failed.");
    }
}
