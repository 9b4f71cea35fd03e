using System.Diagnostics;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Reports.Rendering;

namespace SprintBot.Reports.Tests;

/// <summary>Every template, in every format, on every kind of sprint.</summary>
public sealed class EverySprintTests : IDisposable
{
    /// <summary>The smallest picture there is.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly DirectoryInfo project = Directory.CreateTempSubdirectory("sprintbot-sites-");

    public static TheoryData<string, ReportFormat> Cases
    {
        get
        {
            var cases = new TheoryData<string, ReportFormat>();
            foreach (var sprint in Sprints.Names.Where(name => name != "hostile"))
                foreach (var format in Enum.GetValues<ReportFormat>())
                    cases.Add(sprint, format);
            return cases;
        }
    }

    /// <summary>Short by design: what it leaves out is on the checklist.</summary>
    private const string Short = "highlights";

    public void Dispose() => project.Delete(recursive: true);

    [NeedsDocutilsTheory]
    [MemberData(nameof(Cases))]
    public void Docutils_has_nothing_to_say_and_nothing_is_left_out(string sprint, ReportFormat format)
    {
        foreach (var template in ReportTemplates.BuiltIn)
        {
            var draft = Render(Compile(sprint), template, format);
            Assert.Equal("", Docutils.Complaints(draft.Text));
            if (template != Short)
                Assert.Empty(draft.LeftOut);
            Assert.DoesNotContain("{{%", draft.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ten_thousand_updates_are_all_told_whatever_the_template()
    {
        var report = SprintReportCompiler.Compile(LongSprint.OfUpdates(10_000), _ => true);
        foreach (var template in ReportTemplates.BuiltIn.Where(template => template != Short))
        {
            var draft = Render(report, template, ReportFormat.Plain);
            Assert.Empty(draft.LeftOut);
            var words = string.Join(' ', draft.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.All(Enumerable.Range(0, 100).Select(i => i * 99), i => Assert.Contains($"Entry {i}:", words, StringComparison.Ordinal));
        }
    }

    [NeedsSphinxFact]
    public async Task Sphinx_has_nothing_to_say_of_a_site_of_all_of_them()
    {
        foreach (var sprint in Sprints.Names)
            foreach (var template in ReportTemplates.BuiltIn)
                await WriteAsync(Path.Combine(project.FullName, $"{sprint.Replace(' ', '-')}-{template}"), Compile(sprint), template);
        await File.WriteAllTextAsync(Path.Combine(project.FullName, "conf.py"), "");
        await File.WriteAllTextAsync(Path.Combine(project.FullName, "index.rst"), "All\n===\n\n.. toctree::\n   :glob:\n\n   */index\n");
        Assert.Equal((0, ""), await BuildAsync());
    }

    private static SprintReport Compile(string sprint) => SprintReportCompiler.Compile(Sprints.Read(sprint), _ => true);

    private static ReportDraft Render(SprintReport report, string template, ReportFormat format) => ReportTemplates.BesideTheProgram().Find(template)!.Render(report, format, default);

    private static async Task WriteAsync(string folder, SprintReport report, string template)
    {
        foreach (var file in ReportFiles.Collect(Render(report, template, ReportFormat.Sphinx).Text, ReportFormat.Sphinx, new ReportPrints([], [], [])))
            await SaveAsync(Path.Combine(folder, file.Name), await file.ReadAsync(default));
        foreach (var photo in report.Photos)
            await SaveAsync(Path.Combine(folder, photo.Path), Picture);
    }

    private static Task SaveAsync(string path, ReadOnlyMemory<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllBytesAsync(path, content);
    }

    private async Task<(int ExitCode, string Messages)> BuildAsync()
    {
        string[] arguments = ["-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-b", "html", ".", "_build"];
        using var process = Process.Start(new ProcessStartInfo(Docutils.Python, arguments) { WorkingDirectory = project.FullName, RedirectStandardError = true })!;
        var messages = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, messages);
    }
}
