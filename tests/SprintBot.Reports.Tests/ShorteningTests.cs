using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>A report of so many words: whole sentences go, in an order that one can tell, and each of them is on the checklist.</summary>
public sealed class ShorteningTests
{
    private static SprintReport Compile(int? most) => SprintReportCompiler.Compile(
        SprintFileReader.Read("""
            {"sprint": {"name": "Quay sprint", "start": "2026-05-25"},
             "people": [{"id": "ada", "displayName": "Ada Nordli"}],
             "topics": [{"name": "Mole", "kind": "branch"}],
             "updates": [{"author": "ada", "day": "2026-05-25", "topic": "Mole", "text": "Dug the first trench. It is deep, e.g. two metres."},
                         {"author": "ada", "day": "2026-05-26", "text": "Cooked soup for all the hungry sprinters. Nobody asked for more of it."},
                         {"author": "ada", "day": "2026-05-27", "topic": "Mole", "text": "Filled the trench with gravel. The lamp stands on it."}]}
            """u8).ToRecord(),
        new PhotoFiles(_ => true),
        most);

    private static string Draft(SprintReport report) => string.Join(' ', ReportTemplates.BesideTheProgram().Find("people")!.Render(report, default).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Gone(SprintReport report) => report.Checklist.Select(line => line.Finding).SingleOrDefault(finding => finding.StartsWith("Left out, since there are too many words", StringComparison.Ordinal));

    [Theory]
    [InlineData(null, null)]
    [InlineData(33, null)]
    [InlineData(32, "“Nobody asked for more of it.” (Ada Nordli, 26 May 2026)")]
    [InlineData(26, "“It is deep, e.g. two metres.” (Ada Nordli, 25 May 2026); “Nobody asked for more of it.” (Ada Nordli, 26 May 2026)")]
    [InlineData(0, "“Dug the first trench. It is deep, e.g. two metres.” (Ada Nordli, 25 May 2026); “Cooked soup for all the hungry sprinters. Nobody asked for more of it.” (Ada Nordli, 26 May 2026); “The lamp stands on it.” (Ada Nordli, 27 May 2026)")]
    public void Sentences_go_in_an_order_that_one_can_tell(int? most, string? gone)
    {
        var report = Compile(most);
        Assert.Equal(gone is null ? null : $"Left out, since there are too many words: {gone}.", Gone(report));
        Assert.Contains("Filled the trench with gravel.", Draft(report), StringComparison.Ordinal);
        Assert.True(report.TextWords <= Math.Max(most ?? 100, 5), $"{report.TextWords} words");
    }

    [Fact]
    public void Words_of_a_draft_are_those_that_are_read() => Assert.Equal(
        12,
        DraftWords.In("Sprint report of\n=============\n\nRead `the mail\n<https://forge.example/mail>`__ - all of it.\n\n.. _`lamp`: https://forge.example/lamp\n\n.. figure:: photos/a.jpg\n   :alt: A lamp\n\n   The lamp, *lit*\n"));
}
