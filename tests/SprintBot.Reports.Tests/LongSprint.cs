using System.Text;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Tests;

/// <summary>A sprint of as many updates as one wants, of ten days, forty people and fifty topics.</summary>
internal static class LongSprint
{
    /// <summary>Each update of 310 bytes.</summary>
    public static SprintRecord OfUpdates(int count) => SprintFileReader.Read(File(count, Filling)).ToRecord();

    /// <summary>The same as a sprint file, with <paramref name="text"/> in each update.</summary>
    public static byte[] File(int count, string text)
    {
        var updates = Enumerable.Range(0, count).Select(i =>
            $$"""{"day": "2026-05-{{4 + (i % 10):00}}", "author": "Person {{i % 40}}", "with": ["Person {{(i + 1) % 40}}"], "topic": "Topic {{i % 50}}", "text": "Entry {{i}}: {{text}}", "next": "more of {{i}}"}""");
        return Encoding.UTF8.GetBytes($$"""{"sprint": {"name": "Long week", "start": "2026-05-04", "end": "2026-05-13"}, "people": [{{string.Join(',', Enumerable.Range(0, 40).Select(i => $$"""{"displayName": "Person {{i}}"}"""))}}], "updates": [{{string.Join(',', updates)}}]}""");
    }

    private static string Filling { get; } = string.Concat(Enumerable.Repeat("mended `the_parser` and **measured** it again. ", 6));
}
