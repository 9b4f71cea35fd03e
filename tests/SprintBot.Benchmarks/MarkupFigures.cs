using System.Diagnostics;
using System.Globalization;
using SprintBot.Markup;

namespace SprintBot.Benchmarks;

/// <summary>
/// What turning Markdown into reStructuredText costs: the processor time for the worst texts from 1 KiB to 1 MiB, and, against pandoc, for 10,000 updates of
/// 310 bytes, whole process against whole process.
/// </summary>
internal static class MarkupFigures
{
    private const int Updates = 10_000;
    private const int UpdateLength = 310;
    private const int Rounds = 3;
    private const int LeastMeasured = 1 << 17;
    private static readonly int[] Sizes = [1 << 10, 1 << 14, 1 << 17, 1 << 20];

    private static readonly (string Name, string Part)[] Worst =
    [
        ("brackets", "["), ("closed brackets", "[]"), ("links without end", "[a]("), ("titles without end", "[a](http://a ("), ("links", "[a](https://example.org/)"), ("link in link", "[[a](https://example.org/)](https://example.org/)"),
        ("asterisks", "*"), ("open emphasis", "*a "), ("open strong", "**a "), ("mixed emphasis", "*a **b _c "), ("odd asterisks", "a**b*c "), ("underscores", "_a __b"), ("styles in styles", "**_a_** "),
        ("backquotes", "`"), ("growing backquotes", "`a``b```c````d"), ("fences", "```\n"), ("fences in lines", "a ```b\n"), ("long fences", "`````\na\n```\n"),
        ("quotes in quotes", "> "), ("quotes to the end", ">>> "), ("lists in lists", "- "), ("numbers in numbers", "1. "), ("quotes and lists", "> - "), ("deep lines", "> > > - - - a\n"),
        ("spoiler marks", "||"), ("open spoilers", "||a "), ("tildes", "~~"), ("angle brackets", "<"), ("open mentions", "<@1"), ("backslashes", "\\"), ("addresses", "https://a.b/(("), ("no addresses", "http://"),
        ("one word", "word"), ("one line", "word "), ("lines", "word\n"), ("paragraphs", "word\n\n"), ("items", "- a\n"), ("changing items", "- a\n1. b\n"), ("quoted lines", "> a\n"), ("subtext", "-# a\n"),
        ("headings", "# a\n"), ("ideographs", "\u5b57"), ("accents", "e\u0301"), ("code names", "__a"), ("white space", " \t"), ("blank lines", "\n"),
    ];

    /// <summary>A line for each text: its times, and how much more a character costs in the longest than in 16 KiB.</summary>
    public static IEnumerable<string> Slopes()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{"milliseconds for",-20}{"1 KiB",10}{"16 KiB",10}{"128 KiB",10}{"1 MiB",10}{"a character, 1 MiB : 16 KiB",30}");
        foreach (var (name, part) in Worst)
        {
            var times = Sizes.Select(size => Milliseconds(string.Concat(Enumerable.Repeat(part, size / part.Length)))).ToList();
            var slope = times[^1] / times[1] * Sizes[1] / Sizes[^1];
            yield return string.Create(CultureInfo.InvariantCulture, $"{name,-20}{times[0],10:0.00}{times[1],10:0.00}{times[2],10:0.0}{times[3],10:0}{slope,30:0.0}");
        }
    }

    /// <summary>The published program and pandoc on the same file, or why not.</summary>
    public static async Task<string> AgainstPandocAsync(string executable, CancellationToken ct)
    {
        var text = string.Concat(Enumerable.Range(0, Updates).Select(Update));
        try
        {
            var (ours, pandoc) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                ours = Math.Min(ours, await SecondsAsync(executable, ["rst"], text, ct));
                pandoc = Math.Min(pandoc, await SecondsAsync("pandoc", ["-f", "commonmark", "-t", "rst"], text, ct));
            }

            return string.Create(CultureInfo.InvariantCulture, $"{Updates} updates of {UpdateLength} bytes: {ours:0.00} s; pandoc {pandoc:0.00} s; {ours / pandoc:0.00} of its time at the best of {Rounds}");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"no comparison: {missing.Message}";
        }
    }

    private static double Milliseconds(string text)
    {
        // The processor's time, not the clock's: what else the machine does shall not bend the slope.
        var times = 1 + (LeastMeasured / text.Length);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var time = 0; time < times; time++)
                DiscordMarkdown.ToRst(text);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times);
        }

        return best;
    }

    private static string Update(int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            {number}: ported the **reader** of `setup.cfg` to the new loader, see https://example.org/pull/{number} and [the notes](https://example.org/notes_{number})
            - nested *lists* keep their __order__, `void* p` and snake_case_names stay
            - ||the surprise|| is for the demo
            > "it was ~~slow~~ fine"
            """);
        return text.PadRight(UpdateLength - 2, '.') + "\n\n";
    }

    private static async Task<double> SecondsAsync(string program, string[] arguments, string input, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} could not be started.");
        var output = process.StandardOutput.ReadToEndAsync(ct);
        await process.StandardInput.WriteAsync(input.AsMemory(), ct);
        process.StandardInput.Close();
        var length = (await output).Length;
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 && length > input.Length / 2 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} failed.");
    }
}
