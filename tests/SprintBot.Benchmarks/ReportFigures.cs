using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SprintBot.Benchmarks;

/// <summary>What a report costs: whole processes of `sprintbot report` on sprint files, against `towncrier build --draft` on as many fragments of the same texts.</summary>
internal static class ReportFigures
{
    private const int Updates = 10_000;
    private const int Rounds = 3;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task<IReadOnlyList<string>> MeasureAsync(string executable, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("sprintbot-figures-");
        try
        {
            var lines = new List<string>();
            var seconds = new Dictionary<int, double>();
            foreach (var size in Sizes)
            {
                var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{size}.json"));
                await File.WriteAllBytesAsync(file, Sprint(size), ct);
                seconds[size] = await MedianAsync(executable, ["report", file, "--no-preview", "--out", Path.Combine(folder.FullName, "out")], folder.FullName, ct);
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"report of {size} updates: {seconds[size]:0.00} s, {seconds[size] / size * 1e6:0} µs each"));
            }
            await WriteFragmentsAsync(folder.FullName, ct);
            var peer = await MedianAsync("towncrier", ["build", "--draft", "--version", "1", "--name", "x", "--date", "2026-05-14"], folder.FullName, ct);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"towncrier build --draft of {Updates} fragments: {peer:0.00} s; a report takes {seconds[Updates] / peer:0.00} of that"));
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

    private static async Task<double> MedianAsync(string program, string[] arguments, string folder, CancellationToken ct)
    {
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })
                ?? throw new InvalidOperationException($"{program} could not be started.");
            var length = (await process.StandardOutput.ReadToEndAsync(ct)).Length;
            await process.WaitForExitAsync(ct);
            seconds.Add(process.ExitCode == 0 && length > 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} failed."));
        }
        return seconds.Order().ElementAt(Rounds / 2);
    }
}
