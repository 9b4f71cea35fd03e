using System.Text;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;

namespace SprintBot.Tests.Reports;

/// <summary>Sprints of every kind, from nobody to ten thousand updates.</summary>
internal static class Sprints
{
    public const string Shared = "gothenburg-2011";

    private static readonly Dictionary<string, Func<byte[]>> Files = new(StringComparer.Ordinal)
    {
        ["tidewater"] = () => File.ReadAllBytes(Path.Combine(SharedSprint.Sources, "src", "SprintBot.Sandbox", "Play", "tidewater.json")),
        ["empty"] = () => """{"sprint": {"name": "Quiet week", "start": "2026-05-04", "end": "2026-05-08"}}"""u8.ToArray(),
        ["one word"] = () => """{"sprint": {"name": "S", "start": "2026-05-04"}, "people": [{"displayName": "A"}], "updates": [{"day": "2026-05-04", "author": "A", "text": "x"}]}"""u8.ToArray(),
        ["hostile"] = HostileSprintTests.File,
        ["ten thousand"] = () => Long(10_000, "did *this* and `that`."),
    };

    /// <summary>The names of those that are there.</summary>
    public static IReadOnlyList<string> Names => [.. Files.Keys, .. Directory.Exists(SharedSprint.Folder) ? [Shared] : Array.Empty<string>()];

    public static SprintRecord Read(string name) => SprintFileReader.Read(name == Shared ? File.ReadAllBytes(Path.Combine(SharedSprint.Folder, $"{Shared}.json")) : Files[name]()).ToRecord();

    /// <summary>Ten days, forty people, fifty topics, each update of 310 bytes.</summary>
    public static SprintRecord OfUpdates(int count) => SprintFileReader.Read(Long(count, Filling)).ToRecord();

    private static byte[] Long(int count, string text)
    {
        var updates = Enumerable.Range(0, count).Select(i =>
            $$"""{"day": "2026-05-{{4 + (i % 10):00}}", "author": "Person {{i % 40}}", "with": ["Person {{(i + 1) % 40}}"], "topic": "Topic {{i % 50}}", "text": "Entry {{i}}: {{text}}", "next": "more of {{i}}"}""");
        return Encoding.UTF8.GetBytes($$"""{"sprint": {"name": "Long week", "start": "2026-05-04", "end": "2026-05-13"}, "people": [{{string.Join(',', Enumerable.Range(0, 40).Select(i => $$"""{"displayName": "Person {{i}}"}"""))}}], "updates": [{{string.Join(',', updates)}}]}""");
    }

    private static string Filling { get; } = string.Concat(Enumerable.Repeat("mended `the_parser` and **measured** it again. ", 6));
}
