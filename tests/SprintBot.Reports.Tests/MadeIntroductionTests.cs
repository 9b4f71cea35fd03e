using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>The introduction of a sprint whose organiser wrote none.</summary>
public sealed class MadeIntroductionTests
{
    [Theory]
    [InlineData(0, "Nobody has posted anything yet.")]
    [InlineData(1, "One of us sat down in Bergen to work on Lantern. This is what came of it.")]
    [InlineData(2, "Two of us met in Bergen to work on Lantern. This is what came of it.")]
    public void It_counts_who_came(int people, string expected)
    {
        var updates = Enumerable.Range(0, people).Select(i => $$"""{"day": "2026-05-29", "author": "Sprinter {{i}}", "text": "x"}""");
        var names = Enumerable.Range(0, people).Select(i => $$"""{"displayName": "Sprinter {{i}}"}""");
        var record = SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "Quay sprint", "project": "Lantern", "location": "Bergen", "start": "2026-05-29"}, "people": [{{string.Join(',', names)}}], "updates": [{{string.Join(',', updates)}}]}
            """)).ToRecord();
        var draft = ReportTemplates.BesideTheProgram().Find("people")!.Render(SprintReportCompiler.Compile(record, _ => true), default);
        Assert.Contains($"\n\n{expected}\n", draft.Text, StringComparison.Ordinal);
    }
}
