using SprintBot.Cli;
using SprintBot.Reports.Packing;
using SprintBot.Reports.Tests;
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
        return await SprintBotProgram.RunAsync("", ["report", folder.File("sprint.json"), "--no-preview", .. more.Contains("--out") ? more : ["--out", folder.File("out"), .. more]]);
    }

    private static string Update(string author, string text) => $$"""{"day": "2026-05-04", "author": "{{author}}", "text": "{{text}}"}""";

    private string Report => folder.File("out/report.rst");

    [Fact]
    public async Task An_edited_report_is_merged_by_the_draft_that_lies_beside_it()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        await File.WriteAllTextAsync(Report, (await File.ReadAllTextAsync(Report)).Replace("Dug the", "Dug out the", StringComparison.Ordinal));
        var (exitCode, output, _) = await ReportAsync(Update("a", "Dug the harbour") + "," + Update("b", "Painted the mole"), "--draft", Report);
        Assert.Equal(0, exitCode);
        var merged = await File.ReadAllTextAsync(Report);
        Assert.Contains("Dug out the harbour", merged, StringComparison.Ordinal);
        Assert.Contains("Painted the mole", merged, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing of any draft", output, StringComparison.Ordinal);
        await ReportAsync(Update("a", "Dug the harbour") + "," + Update("b", "Painted the mole"), "--draft", Report);
        Assert.Equal(merged, await File.ReadAllTextAsync(Report));
    }

    [Fact]
    public async Task Another_draft_can_be_given_as_the_one_it_came_from()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        File.Move(Report, folder.File("first.rst"));
        await ReportAsync(Update("a", "Dug the harbour") + "," + Update("b", "Painted the mole"));
        await File.WriteAllTextAsync(folder.File("mine.rst"), await File.ReadAllTextAsync(folder.File("first.rst")) + "\nThat was it.\n");
        await ReportAsync(Update("a", "Dug the harbour") + "," + Update("b", "Painted the mole"), "--draft", folder.File("mine.rst"), "--base", folder.File("first.rst"));
        Assert.Contains("Painted the mole", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
        Assert.Contains("That was it.", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_report_is_not_written_over()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        Assert.Equal(0, (await ReportAsync(Update("a", "Dug"))).ExitCode);
        await File.AppendAllTextAsync(Report, "\nBy hand.\n");
        var (exitCode, _, error) = await ReportAsync(Update("a", "Dug"));
        Assert.Equal(2, exitCode);
        Assert.Contains("--draft", error, StringComparison.Ordinal);
        Assert.EndsWith("By hand.\n", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
    }

    private static string Both => Update("a", "Dug the harbour") + "," + Update("b", "Painted the mole");

    [Fact]
    public async Task A_report_that_has_no_base_is_not_written_over_unless_it_says_the_same()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        File.Delete(Report + ".base");
        Assert.Equal(0, (await ReportAsync(Update("a", "Dug the harbour"))).ExitCode);
        File.Delete(Report + ".base");
        await File.WriteAllTextAsync(Report, "All by hand.\n");
        var (exitCode, _, error) = await ReportAsync(Update("a", "Dug the harbour"));
        Assert.Equal(2, exitCode);
        Assert.Contains("give it as --draft", error, StringComparison.Ordinal);
        Assert.Equal("All by hand.\n", await File.ReadAllTextAsync(Report));
        Assert.False(File.Exists(Report + ".base"));
    }

    [Fact]
    public async Task An_edited_report_is_not_written_over_by_another_draft()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        await File.WriteAllTextAsync(folder.File("mine.rst"), await File.ReadAllTextAsync(Report) + "\nMine.\n");
        await File.AppendAllTextAsync(Report, "\nAnother's.\n");
        var (exitCode, _, error) = await ReportAsync(Both, "--draft", folder.File("mine.rst"));
        Assert.Equal(2, exitCode);
        Assert.Contains("choose another --out", error, StringComparison.Ordinal);
        Assert.EndsWith("\nAnother's.\n", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
        File.Delete(Report);
        Assert.Equal(0, (await ReportAsync(Both, "--draft", folder.File("mine.rst"))).ExitCode);
    }

    [Fact]
    public async Task A_copy_that_lies_elsewhere_is_merged_by_the_last_draft_which_is_said_with_what_is_left_out()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        await File.WriteAllTextAsync(folder.File("mine.rst"), (await File.ReadAllTextAsync(Report)).Replace("Dug the", "Dug out the", StringComparison.Ordinal));
        await ReportAsync(Both);
        var (exitCode, output, _) = await ReportAsync(Both, "--draft", folder.File("mine.rst"));
        Assert.Equal(0, exitCode);
        Assert.Contains($"There is no report.rst.base beside {folder.File("mine.rst")}", output, StringComparison.Ordinal);
        Assert.Matches("Your text leaves out “.*Painted the mole", output);
    }

    [Fact]
    public async Task A_text_that_has_nothing_of_the_draft_beside_it_is_refused()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        await File.WriteAllTextAsync(Report, "All by hand.\n");
        var (exitCode, _, error) = await ReportAsync(Both, "--draft", Report);
        Assert.Equal(2, exitCode);
        Assert.Contains("is it the right file?", error, StringComparison.Ordinal);
        Assert.Equal("All by hand.\n", await File.ReadAllTextAsync(Report));
    }

    [Theory]
    [InlineData("people", "in-their-words")]
    [InlineData("in-their-words", "people")]
    public async Task A_draft_by_another_template_is_refused_and_its_own_is_named(string made, string wanted)
    {
        await ReportAsync(Both, "--template", made);
        await File.AppendAllTextAsync(Report, "\nThat was it.\n");
        var (exitCode, _, error) = await ReportAsync(Both, "--template", wanted, "--draft", Report);
        Assert.Equal(2, exitCode);
        Assert.Contains($"give --template {made}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_s_own_index_is_not_written_over()
    {
        Directory.CreateDirectory(folder.File("out"));
        await File.WriteAllTextAsync(folder.File("out/index.rst"), "My site\n=======\n");
        var (exitCode, output, _) = await ReportAsync(Both, "--format", "sphinx");
        Assert.Equal(0, exitCode);
        Assert.Contains("See that a toctree has the report.", output, StringComparison.Ordinal);
        Assert.Equal("My site\n=======\n", await File.ReadAllTextAsync(folder.File("out/index.rst")));
        File.Delete(folder.File("out/index.rst"));
        await ReportAsync(Both, "--format", "sphinx");
        Assert.DoesNotContain("See that a toctree", (await ReportAsync(Both, "--format", "sphinx")).Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("out/index.rst")));
    }

    [Fact]
    public async Task A_passage_that_was_taken_out_of_a_merged_report_stays_out()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        await File.AppendAllTextAsync(Report, "\nBy hand.\n");
        await ReportAsync(Both, "--draft", Report);
        var merged = await File.ReadAllTextAsync(Report);
        var at = merged.IndexOf("Bo:", StringComparison.Ordinal);
        Assert.Contains("Painted the mole", merged[at..], StringComparison.Ordinal);
        await File.WriteAllTextAsync(Report, merged.Replace("Painted the mole", "helped out", StringComparison.Ordinal));
        await ReportAsync(Both + "," + Update("a", "and filled it up"), "--draft", Report);
        Assert.DoesNotContain("Painted the mole", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
        Assert.Contains("helped out", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
        Assert.Contains("filled it up", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_must_not_be_changed_is_not_and_neither_is_anything_else()
    {
        await ReportAsync(Update("a", "Dug the harbour"));
        var made = await File.ReadAllTextAsync(Report);
        File.SetAttributes(Report, FileAttributes.ReadOnly);
        var (exitCode, _, error) = await ReportAsync(Both);
        File.SetAttributes(Report, FileAttributes.Normal);
        Assert.Equal(2, exitCode);
        Assert.Contains("must not be changed", error, StringComparison.Ordinal);
        Assert.Equal(made, await File.ReadAllTextAsync(Report));
        Assert.Equal(made, await File.ReadAllTextAsync(Report + ".base"));
        Assert.Equal(3, Directory.GetFiles(folder.File("out")).Length);
    }

    [NeedsSmallFileSystemFact]
    public async Task On_a_full_disk_the_only_copy_of_a_report_stays_whole()
    {
        using var small = SmallFileSystem.Mount();
        var report = Path.Combine(small.Path, "report.rst");
        await ReportAsync(Update("a", "Dug the harbour"), "--out", small.Path);
        await File.AppendAllTextAsync(report, "\nBy hand.\n");
        var edited = await File.ReadAllTextAsync(report);
        var basis = await File.ReadAllTextAsync(report + ".base");
        await Assert.ThrowsAsync<IOException>(() => File.WriteAllBytesAsync(Path.Combine(small.Path, "filler"), new byte[9 << 20]));
        var (exitCode, _, error) = await ReportAsync(Both + "," + Update("b", new string('x', 10_000)), "--out", small.Path, "--draft", report);
        Assert.Equal(2, exitCode);
        Assert.Contains("as it was", error, StringComparison.Ordinal);
        Assert.Equal(edited, await File.ReadAllTextAsync(report));
        Assert.Equal(basis, await File.ReadAllTextAsync(report + ".base"));
        Assert.Equal(4, Directory.GetFiles(small.Path).Length);
    }

    [Fact]
    public async Task Once_a_file_has_taken_its_place_a_failure_is_no_longer_called_nothing()
    {
        var file = new ReportFile("a.rst", "one"u8.ToArray());
        var failure = await Assert.ThrowsAsync<VerbFailure>(() => ReportFolder.WriteAsync([file, file with { Name = "./a.rst" }], folder.File("out"), CancellationToken.None));
        Assert.Equal(ExitCode.Partly, failure.ExitCode);
        Assert.Equal("one", await File.ReadAllTextAsync(folder.File("out/a.rst")));
        Directory.CreateDirectory(folder.File("out/b.rst"));
        failure = await Assert.ThrowsAsync<VerbFailure>(() => ReportFolder.WriteAsync([new ReportFile("a.rst", "two"u8.ToArray()), file with { Name = "b.rst" }], folder.File("out"), CancellationToken.None));
        Assert.Equal(ExitCode.Refused, failure.ExitCode);
        Assert.Equal("one", await File.ReadAllTextAsync(folder.File("out/a.rst")));
    }

    [Fact]
    public async Task What_can_not_be_read_is_refused_in_one_line()
    {
        await File.WriteAllBytesAsync(folder.File("bad.rst"), [0xFF, 0xFE]);
        await File.WriteAllBytesAsync(folder.File("binary.rst"), [65, 0, 66, 0]);
        Assert.Contains("UTF-8", (await ReportAsync(Update("a", "Dug"), "--draft", folder.File("binary.rst"))).Error, StringComparison.Ordinal);
        Assert.Contains("UTF-8", (await ReportAsync(Update("a", "Dug"), "--draft", folder.File("bad.rst"))).Error, StringComparison.Ordinal);
        Assert.Contains("there is no file", (await ReportAsync(Update("a", "Dug"), "--draft", folder.File("none.rst"))).Error, StringComparison.Ordinal);
        Assert.Contains("give both", (await ReportAsync(Update("a", "Dug"), "--base", folder.File("bad.rst"))).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Report));
    }
}
