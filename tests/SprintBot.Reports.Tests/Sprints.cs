using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Tests;

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
        ["ten thousand"] = () => LongSprint.File(10_000, "did *this* and `that`."),
    };

    /// <summary>The names of those that are there.</summary>
    public static IReadOnlyList<string> Names => [.. Files.Keys, .. Directory.Exists(SharedSprint.Folder) ? [Shared] : Array.Empty<string>()];

    public static SprintRecord Read(string name) => SprintFileReader.Read(name == Shared ? File.ReadAllBytes(Path.Combine(SharedSprint.Folder, $"{Shared}.json")) : Files[name]()).ToRecord();
}
