using SprintBot.Tests.Storage;

namespace SprintBot.Tests.Cli;

/// <summary><c>sprintbot report --draft</c>: what was written by hand stays.</summary>
public sealed class HandEditsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private async Task<(int ExitCode, string Output, string Error)> ReportAsync(string updates, params string[] more)
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), $$"""
            {"sprint": {"name": "Harbour sprint", "start": "2026-05-04", "end": "2026-05-04"}, "people": [{"id": "a", "displayName": "Ada Byron"}, {"id": "b", "displayName": "Bo"}], "updates": [{{updates}}]}
            """);
        return await SprintBotProgram.RunAsync("", ["report", folder.File("sprint.json"), "--no-preview", "--out", folder.File("out"), .. more]);
    }

    private static string Update(string author, string text) => $$"""{"day": "2026-05-04", "author": "{{author}}", "text": "{{text}}"}""";

    private string Report => folder.File("out/report.rst");

    [Fact]
    public async Task An_edited_report_is_merged_by_the_draft_that_lies_beside_it()
    {
        await ReportAsync(Update("a", "dug the harbour"));
        await File.WriteAllTextAsync(Report, (await File.ReadAllTextAsync(Report)).Replace("dug the", "dug out the", StringComparison.Ordinal));
        var (exitCode, output, _) = await ReportAsync(Update("a", "dug the harbour") + "," + Update("b", "painted the mole"), "--draft", Report);
        Assert.Equal(0, exitCode);
        var merged = await File.ReadAllTextAsync(Report);
        Assert.Contains("dug out the harbour", merged, StringComparison.Ordinal);
        Assert.Contains("painted the mole", merged, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing of any draft", output, StringComparison.Ordinal);
        await ReportAsync(Update("a", "dug the harbour") + "," + Update("b", "painted the mole"), "--draft", Report);
        Assert.Equal(merged, await File.ReadAllTextAsync(Report));
    }

    [Fact]
    public async Task Another_draft_can_be_given_as_the_one_it_came_from()
    {
        await ReportAsync(Update("a", "dug the harbour"));
        File.Move(Report, folder.File("first.rst"));
        await ReportAsync(Update("a", "dug the harbour") + "," + Update("b", "painted the mole"));
        await File.WriteAllTextAsync(folder.File("mine.rst"), await File.ReadAllTextAsync(folder.File("first.rst")) + "\nThat was it.\n");
        await ReportAsync(Update("a", "dug the harbour") + "," + Update("b", "painted the mole"), "--draft", folder.File("mine.rst"), "--base", folder.File("first.rst"));
        Assert.Contains("painted the mole", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
        Assert.Contains("That was it.", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_report_is_not_written_over()
    {
        await ReportAsync(Update("a", "dug the harbour"));
        Assert.Equal(0, (await ReportAsync(Update("a", "dug"))).ExitCode);
        await File.AppendAllTextAsync(Report, "\nBy hand.\n");
        var (exitCode, _, error) = await ReportAsync(Update("a", "dug"));
        Assert.Equal(2, exitCode);
        Assert.Contains("--draft", error, StringComparison.Ordinal);
        Assert.EndsWith("By hand.\n", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_read_is_refused_in_one_line()
    {
        await File.WriteAllBytesAsync(folder.File("bad.rst"), [0xFF, 0xFE]);
        Assert.Contains("UTF-8", (await ReportAsync(Update("a", "dug"), "--draft", folder.File("bad.rst"))).Error, StringComparison.Ordinal);
        Assert.Contains("there is no file", (await ReportAsync(Update("a", "dug"), "--draft", folder.File("none.rst"))).Error, StringComparison.Ordinal);
        Assert.Contains("give both", (await ReportAsync(Update("a", "dug"), "--base", folder.File("bad.rst"))).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Report));
    }
}
