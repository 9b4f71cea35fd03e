using SprintBot.Reports.Tests;
using SprintBot.Reports.Tests.Prints;

namespace SprintBot.Tests.Cli;

public sealed class ReportVerbTests : IDisposable
{
    private const string Good = """
        {"sprint": {"name": "Harbour sprint", "start": "2026-05-04", "end": "2026-05-04", "intro": "i", "closing": "c"}, "people": [{"id": "a", "displayName": "Ada Byron"}],
         "updates": [{"day": "2026-05-04", "author": "a", "text": "did *this*"}], "photos": [{"file": "x.png", "author": "a", "caption": "x", "day": "2026-05-04"}]}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_command_line_takes_a_number_of_words()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"Dug trench number {number}."));
        await File.WriteAllTextAsync(folder.File("sprint.json"), $$"""{"sprint": {"name": "S", "start": "2026-05-04"}, "topics": [{"name": "Mole"}], "people": [{"id": "a", "displayName": "Ada"}], "updates": [{"author": "a", "day": "2026-05-04", "topic": "Mole", "text": "{{text}}"}]}""");
        Assert.Equal(0, (await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--words", "120", "--out", folder.File("out"))).ExitCode);
        var draft = await File.ReadAllTextAsync(folder.File("out/report.rst"));
        Assert.InRange(draft.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 100, 130);
        Assert.Contains("Dug trench number 1.", draft, StringComparison.Ordinal);
        Assert.Contains("“Dug trench number", await File.ReadAllTextAsync(folder.File("out/checklist.txt")), StringComparison.Ordinal);
        Assert.Contains("--words takes a number from 100 to 100000.", (await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--words", "5", "--out", folder.File("out"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_takes_a_language_in_place_of_the_sprints()
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), """{"sprint": {"name": "S", "start": "2026-05-04", "language": "de"}, "people": [{"id": "a", "displayName": "Ada"}], "updates": [{"author": "a", "day": "2026-05-04", "text": "Dug.", "next": "dam"}]}""");
        Assert.Equal(0, (await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--out", folder.File("de"))).ExitCode);
        Assert.Contains("Noch offen: dam.", await File.ReadAllTextAsync(folder.File("de/report.rst")), StringComparison.Ordinal);
        Assert.Equal(0, (await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--language", "sv", "--out", folder.File("sv"))).ExitCode);
        Assert.Contains("Kvar att göra: dam.", await File.ReadAllTextAsync(folder.File("sv/report.rst")), StringComparison.Ordinal);
        var (exitCode, _, error) = await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--language", "tlh", "--out", folder.File("tlh"));
        Assert.Equal(2, exitCode);
        Assert.Contains("--language takes one of en, de, es-ES, fr, ja and sv-SE.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("tlh")));
    }

    [Theory]
    [InlineData("--words", "abc")]
    [InlineData("--words", "")]
    [InlineData("--words", "1e3")]
    [InlineData("--words", "-500")]
    [InlineData("--words", "99")]
    [InlineData("--words", "100001")]
    [InlineData("--words", "99999999999")]
    [InlineData("--words")]
    [InlineData("--words", "200", "--words", "300")]
    public async Task What_is_no_number_of_words_is_refused_in_one_line(params string[] words)
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), Good);
        var (exitCode, _, error) = await SprintBotProgram.RunAsync("", ["report", folder.File("sprint.json"), "--out", folder.File("out"), .. words]);
        Assert.Equal(2, exitCode);
        Assert.Contains("--words", Assert.Single(error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task A_report_and_its_photos_are_written_and_the_checklist_is_printed()
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), Good);
        await File.WriteAllBytesAsync(folder.File("x.png"), Drawn.PngWith(Drawn.Quarters(format: SkiaSharp.SKEncodedImageFormat.Png), 6));
        var (exitCode, output, error) = await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--out", folder.File("out"));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal([folder.File("out/checklist.txt"), folder.File("out/originals/x.png"), folder.File("out/photos/x.png"), folder.File("out/report.html"), folder.File("out/report.rst"), folder.File("out/report.rst.base")], Directory.GetFiles(folder.File("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        Assert.Contains("Did *this*.", await File.ReadAllTextAsync(folder.File("out/report.rst")), StringComparison.Ordinal);
        Assert.Contains("The checklist is empty", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_can_be_left_out()
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), Good);
        var (exitCode, _, error) = await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--no-preview", "--out", folder.File("out"));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal([folder.File("out/checklist.txt"), folder.File("out/report.rst"), folder.File("out/report.rst.base")], Directory.GetFiles(folder.File("out")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_can_not_be_used_is_named_and_the_rest_is_compiled()
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), Good.Replace("\"photos\"", "\"more\": [], \"topics\": [{}], \"photos\"", StringComparison.Ordinal));
        var (exitCode, output, error) = await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--template", "topics", "--out", folder.File("out"));
        Assert.Equal((1, "sprintbot: Topic 1 is left out: A topic needs a name.\n"), (exitCode, error));
        Assert.Contains("Missing:\n- Photos whose files are missing: photos/x.png.", output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("out/report.rst")));
    }

    [Theory]
    [InlineData("\"links\": [null]", "", 0)]
    [InlineData("\"next\": \"\\u200B\"", "", 0)]
    [InlineData("\"text\": \"\\u0000\"", "Update 1 is left out: it has no text.", 1)]
    [InlineData("\"day\": \"-2026-05-04\"", "Update 1 is left out: there is no day", 1)]
    public async Task Odd_entries_are_taken_as_they_can_be(string member, string problem, int expected)
    {
        var json = $$"""{"sprint": {"name": "S", "start": "2026-05-04"}, "people": [{"id": "a", "displayName": "Ada", "link": "nowhere"}], "updates": [{"author": "a", "day": "2026-05-04", "text": "did it", {{member}}}], "photos": [{"file": "a\u0000.png", "author": "a"}]}""";
        await File.WriteAllTextAsync(folder.File("sprint.json"), json);
        var (exitCode, output, error) = await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--out", folder.File("out"));
        Assert.Equal(1, exitCode);
        Assert.Contains("The link of person 1 is left out", error, StringComparison.Ordinal);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Equal(1 + expected, error.Count(letter => letter == '\n'));
        Assert.Contains("Photos whose files are missing", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_where_not_all_can_be()
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), Good);
        await File.WriteAllBytesAsync(folder.File("x.png"), [1]);
        Directory.CreateDirectory(folder.File("out"));
        await File.WriteAllTextAsync(folder.File("out/photos"), "a file");
        var (exitCode, _, error) = await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--out", folder.File("out"));
        Assert.Equal((2, 1), (exitCode, error.Count(letter => letter == '\n')));
        Assert.False(File.Exists(folder.File("out/report.rst")));
    }

    [Theory]
    [InlineData("""{"sprint": 7}""", "sprint.json", "people", "not a sprint file")]
    [InlineData("not JSON", "sprint.json", "people", "not a sprint file")]
    [InlineData("""{"sprint": {"name": "\ud800", "start": "2026-05-04"}}""", "sprint.json", "people", "sprint.json")]
    [InlineData("{}", "missing.json", "people", "there is no file")]
    [InlineData("{}", ".", "people", "can't be read")]
    [InlineData(Good, "sprint.json", "nobody's", "there is no template")]
    [InlineData(Good, "sprint.json", "_passage", "there is no template")]
    [InlineData(Good, "sprint.json", "../people", "there is no template")]
    public async Task What_can_not_be_done_is_refused_in_one_line_and_nothing_is_written(string json, string file, string template, string message)
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), json);
        var (exitCode, output, error) = await SprintBotProgram.RunAsync("", "report", folder.File(file), "--template", template, "--out", folder.File("out"));
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(letter => letter == '\n'));
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Theory]
    [InlineData("sing")]
    [InlineData("report")]
    [InlineData("report", "x.json")]
    [InlineData("rst", "--loud")]
    [InlineData("run", "--fast")]
    public async Task Unknown_verbs_and_options_are_refused_in_one_line(params string[] arguments)
    {
        var (exitCode, output, error) = await SprintBotProgram.RunAsync("", arguments);
        Assert.Equal((2, "", 1), (exitCode, output, error.Count(letter => letter == '\n')));
        Assert.StartsWith("sprintbot: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_to_is_told_in_one_line()
    {
        await File.WriteAllTextAsync(folder.File("sprint.json"), Good);
        var (exitCode, _, error) = await SprintBotProgram.RunAsync("", "report", folder.File("sprint.json"), "--out", folder.File("sprint.json"));
        Assert.Equal((2, 1), (exitCode, error.Count(letter => letter == '\n')));
        Assert.Contains("can't be written to", error, StringComparison.Ordinal);
    }

    [NeedsSharedSprintFact]
    public async Task A_real_sprint_becomes_a_report_that_docutils_reads_without_a_message()
    {
        var (exitCode, _, error) = await SprintBotProgram.RunAsync("", "report", Path.Combine(SharedSprint.Folder, "gothenburg-2011.json"), "--out", folder.File("out"));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal("", Docutils.Complaints(await File.ReadAllTextAsync(folder.File("out/report.rst"))));
    }
}
