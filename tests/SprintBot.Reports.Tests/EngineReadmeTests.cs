using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>The lines that the engine's README shows.</summary>
public sealed class EngineReadmeTests
{
    [Fact]
    public async Task A_sprint_file_becomes_files_in_five_lines()
    {
        var plan = SprintFileReader.Read("""{"sprint": {"name": "Quay sprint", "start": "2026-05-29"}, "people": [{"displayName": "Ada"}], "updates": [{"day": "2026-05-29", "author": "Ada", "text": "Dug."}]}"""u8);
        var photos = new FolderPhotos(".", plan.FileOf);
        var template = ReportTemplates.BesideTheProgram().Find("people")!;
        var generator = new ReportGenerator(plan.ToRecord(), template, ReportFormat.Plain, photos, TimeSpan.FromSeconds(30));
        var report = await generator.GenerateAsync(CancellationToken.None);
        Assert.Equal("report.rst", report.Files[0].Name);
        Assert.Contains("Dug.", report.Text, StringComparison.Ordinal);
        Assert.NotEmpty(report.Checklist);
    }
}
