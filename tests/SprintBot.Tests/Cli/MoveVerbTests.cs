using SprintBot.Reports.Tests;
using SprintBot.Reports.Tests.Prints;
using SprintBot.Tests.Storage;

namespace SprintBot.Tests.Cli;

/// <summary><c>sprintbot export</c> and <c>import</c>, as a shell runs them.</summary>
public sealed class MoveVerbTests : IDisposable
{
    private const string Server = "1300000000000000001";
    private const string OtherServer = "1300000000000000002";
    private const string Channel = "1300000000000000031";
    private const string Written = """
        {"sprint": {"name": "Harbour sprint", "start": "2026-05-04", "end": "2026-05-04"}, "people": [{"id": "a", "displayName": "Ada Byron"}, {"id": "b", "displayName": "Lin"}],
         "updates": [{"day": "2026-05-04", "author": "a", "with": ["b"], "topic": "Mole", "text": "did *this* with @Lin"}], "photos": [{"file": "x.png", "author": "a", "caption": "x", "day": "2026-05-04"}]}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Data => folder.File("data.db");

    [Fact]
    public async Task A_sprint_that_moves_is_the_same_in_every_file_and_makes_the_same_report()
    {
        await WriteAsync("sprint.json", Written);
        await File.WriteAllBytesAsync(folder.File("x.png"), Drawn.PngWith(Drawn.Quarters(format: SkiaSharp.SKEncodedImageFormat.Png), 6));
        Assert.Equal((0, $"Harbour sprint is in {Data}: 1 update, 1 photo, 2 people.\n", ""), await ImportAsync(folder.File("sprint.json"), Server));
        Assert.Equal((0, $"Harbour sprint is in {folder.File("out/sprint.json")}.\n", ""), await RunAsync("export", "--server", Server, "--sprint", "harbour SPRINT", "--out", folder.File("out")));
        Assert.Equal((0, ""), Ended(await ImportAsync(folder.File("out"), OtherServer)));
        Assert.Equal((0, ""), Ended(await RunAsync("export", "--server", OtherServer, "--out", folder.File("again"))));
        Assert.Equal(FilesIn("out"), FilesIn("again"));
        Assert.Equal(["photos/x.png", "sprint.json"], FilesIn("out").Select(file => file.Name));
        Assert.DoesNotContain('\r', await File.ReadAllTextAsync(folder.File("out/sprint.json")));

        Assert.Equal((0, ""), Ended(await RunAsync("report", folder.File("sprint.json"), "--no-preview", "--out", folder.File("one"))));
        Assert.Equal((0, ""), Ended(await RunAsync("report", folder.File("again/sprint.json"), "--no-preview", "--out", folder.File("two"))));
        Assert.Equal(FilesIn("one"), FilesIn("two"));
    }

    [Fact]
    public async Task Several_sprints_have_a_folder_each_and_are_imported_together()
    {
        foreach (var name in new[] { "Été à Gävle", "Été à Gävle!", "海" })
        {
            await WriteAsync("sprint.json", $$$"""{"sprint": {"name": "{{{name}}}", "start": "2026-05-04"}}""");
            Assert.Equal((0, ""), Ended(await ImportAsync(folder.File("sprint.json"), Server)));
        }
        Assert.Equal((0, ""), Ended(await RunAsync("export", "--out", folder.File("out"))));
        Assert.Equal(["ete-a-gavle-2/sprint.json", "ete-a-gavle/sprint.json", "sprint/sprint.json"], FilesIn("out").Select(file => file.Name));
        Assert.Equal((0, ""), Ended(await ImportAsync(folder.File("out"), OtherServer)));
        Assert.Equal((0, ""), Ended(await RunAsync("export", "--out", folder.File("all"))));
        Assert.Equal(6, FilesIn("all").Count);
        Assert.Equal(FilesIn("out"), FilesIn($"all/{OtherServer}").ToList());
    }

    [Fact]
    public async Task A_photo_without_a_file_is_named_and_the_rest_is_taken()
    {
        await WriteAsync("sprint.json", Written);
        var (exitCode, _, error) = await ImportAsync(folder.File("sprint.json"), Server);
        Assert.Equal((1, $"sprintbot: the photo {folder.File("x.png")} can't be read, and was not taken.\n"), (exitCode, error));
        Assert.Equal((1, "sprintbot: the file of the photo photos/x.png of Harbour sprint is missing, or can't be read.\n"), Ended(await RunAsync("export", "--out", folder.File("out"))));
    }

    [Theory]
    [InlineData("“abc” is no id of Discord's", "import", "sprint.json", "--server", "abc", "--channel", Channel)]
    [InlineData("“12” is no id of Discord's", "import", "sprint.json", "--server", Server, "--channel", "12")]
    [InlineData("give --server and --channel", "import", "sprint.json", "--server", Server)]
    [InlineData("there is no file", "import", "none.json", "--server", Server, "--channel", Channel)]
    [InlineData("has no sprint.json", "import", ".", "--server", Server, "--channel", Channel)]
    [InlineData("line 1", "import", "torn.json", "--server", Server, "--channel", Channel)]
    [InlineData("Topic 1 is left out", "import", "half.json", "--server", Server, "--channel", Channel)]
    [InlineData("“ines” is no id of Discord's", "import", "named.json", "--server", Server, "--channel", Channel)]
    [InlineData("two entries of one kind have the number 1", "import", "twice.json", "--server", Server, "--channel", Channel)]
    [InlineData("the sprint has “soon”, which is no moment", "import", "soon.json", "--server", Server, "--channel", Channel)]
    [InlineData("“9999-12-31”, which is no day of a sprint", "import", "late.json", "--server", Server, "--channel", Channel)]
    [InlineData("“-0001-01-01”, which is no day of a sprint", "import", "early.json", "--server", Server, "--channel", Channel)]
    [InlineData("“Nope/Y”, which is no time zone", "import", "zone.json", "--server", Server, "--channel", Channel)]
    [InlineData("has “”, which is no version", "import", "version.json", "--server", Server, "--channel", Channel)]
    [InlineData("draft 1 has “”, which is no draft", "import", "draft.json", "--server", Server, "--channel", Channel)]
    [InlineData("“2026-05-04”, which is no day of one digest", "import", "digests.json", "--server", Server, "--channel", Channel)]
    [InlineData("an argument is empty", "import", "", "--server", Server, "--channel", Channel)]
    [InlineData("--out is given nothing", "export", "--out", "")]
    [InlineData("an argument is empty", "backup", "")]
    [InlineData("an argument is empty", "restore", " ")]
    [InlineData("there is no data file", "export", "--out", "out")]
    [InlineData("Option '--out' is required", "export")]
    public async Task What_can_not_be_is_refused_in_one_line_and_no_data_are_made(string because, params string[] arguments)
    {
        await WriteAsync("sprint.json.txt", Written);
        await WriteAsync("torn.json", "{\"sprint\": {");
        await WriteAsync("half.json", Written.Replace("\"people\"", "\"topics\": [{}], \"people\"", StringComparison.Ordinal));
        await WriteAsync("named.json", """{"exported": true, "sprint": {"name": "S", "start": "2026-05-04"}, "people": [{"id": "ines", "displayName": "Inês"}]}""");
        await WriteAsync("twice.json", """{"sprint": {"name": "S", "start": "2026-05-04"}, "topics": [{"name": "A", "kept": {"number": 1}}, {"name": "B", "kept": {"number": 1}}]}""");
        await WriteAsync("soon.json", """{"sprint": {"name": "S", "start": "2026-05-04", "kept": {"startedAt": "soon"}}}""");
        await WriteAsync("late.json", """{"sprint": {"name": "S", "start": "9999-12-31"}}""");
        await WriteAsync("early.json", """{"sprint": {"name": "S", "start": "-0001-01-01"}}""");
        await WriteAsync("zone.json", """{"exported": true, "sprint": {"name": "S", "start": "2026-05-04"}, "people": [{"id": "1300000000000000009", "displayName": "Inês", "kept": {"reminder": {"timezone": "Nope/Y"}}}]}""");
        await WriteAsync("version.json", Written.Replace("\"text\"", "\"kept\": {\"earlier\": [null]}, \"text\"", StringComparison.Ordinal));
        await WriteAsync("draft.json", """{"sprint": {"name": "S", "start": "2026-05-04"}, "drafts": [null]}""");
        await WriteAsync("digests.json", """{"sprint": {"name": "S", "start": "2026-05-04"}, "digests": [{"day": "2026-05-04", "state": "empty"}, {"day": "2026-05-04", "state": "empty"}]}""");
        var (exitCode, output, error) = await RunAsync([.. arguments.Select(argument => argument.EndsWith(".json", StringComparison.Ordinal) || argument is "." or "out" ? folder.File(argument) : argument)]);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(because, Assert.Single(error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(Data));
    }

    [Fact]
    public async Task A_second_import_and_a_sprint_that_is_not_there_are_refused()
    {
        await WriteAsync("sprint.json", Written.Replace(", \"photos\": [{\"file\": \"x.png\", \"author\": \"a\", \"caption\": \"x\", \"day\": \"2026-05-04\"}]", "", StringComparison.Ordinal));
        Assert.Equal(0, (await ImportAsync(folder.File("sprint.json"), Server)).ExitCode);
        Assert.Equal((2, "sprintbot: “Harbour sprint” was imported from this file before. Nothing was imported again.\n"), Ended(await ImportAsync(folder.File("sprint.json"), Server)));
        Assert.Equal((2, "sprintbot: there is no sprint “Hill sprint”; there is Harbour sprint.\n"), Ended(await RunAsync("export", "--sprint", "Hill sprint", "--out", folder.File("out"))));
        Assert.Equal(2, (await RunAsync("export", "--server", OtherServer, "--out", folder.File("out"))).ExitCode);
    }

    [Fact]
    public async Task What_another_program_or_another_sprint_has_left_there_is_not_written_over()
    {
        foreach (var name in new[] { "Harbour sprint", "Hill sprint" })
        {
            await WriteAsync("sprint.json", $$$"""{"sprint": {"name": "{{{name}}}", "start": "2026-05-04"}}""");
            Assert.Equal((0, ""), Ended(await ImportAsync(folder.File("sprint.json"), Server)));
        }
        Assert.Equal((0, ""), Ended(await RunAsync("export", "--sprint", "Harbour sprint", "--out", folder.File("out"))));
        Assert.Equal((0, ""), Ended(await RunAsync("export", "--sprint", "Harbour sprint", "--out", folder.File("out"))));
        var kept = await File.ReadAllTextAsync(folder.File("out/sprint.json"));
        Assert.Equal((2, $"sprintbot: {folder.File("out/sprint.json")} is there already, and is no export of Hill sprint: name another folder in --out.\n"), Ended(await RunAsync("export", "--sprint", "Hill sprint", "--out", folder.File("out"))));
        Assert.Equal(kept, await File.ReadAllTextAsync(folder.File("out/sprint.json")));
        Assert.All([folder.File("out"), folder.File("out/sprint.json")], path => Assert.True(IsForOwnerOnly(path)));
    }

    [Fact]
    public async Task Two_files_of_one_sprint_are_refused()
    {
        foreach (var copy in new[] { "in/one", "in/two" })
        {
            Directory.CreateDirectory(folder.File(copy));
            await WriteAsync($"{copy}/sprint.json", Written);
        }
        var (exitCode, error) = Ended(await ImportAsync(folder.File("in"), Server));
        Assert.Equal(2, exitCode);
        Assert.EndsWith("are the same sprint: name one of them.\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.png")]
    [InlineData("inner/x.png")]
    public async Task A_photo_that_is_reached_by_a_link_is_not_taken(string place)
    {
        Directory.CreateDirectory(folder.File("elsewhere"));
        await File.WriteAllBytesAsync(folder.File("elsewhere/x.png"), Drawn.PngWith(Drawn.Quarters(format: SkiaSharp.SKEncodedImageFormat.Png), 6));
        if (place.Contains('/', StringComparison.Ordinal))
            Directory.CreateSymbolicLink(folder.File("inner"), folder.File("elsewhere"));
        else
            File.CreateSymbolicLink(folder.File(place), folder.File("elsewhere/x.png"));
        await WriteAsync("sprint.json", Written.Replace("x.png", place, StringComparison.Ordinal));
        var (exitCode, error) = Ended(await ImportAsync(folder.File("sprint.json"), Server));
        Assert.Equal(1, exitCode);
        Assert.Contains("is a link, or in a folder that is one, and was not taken", error, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists($"{Data}.photos") ? Directory.GetFiles($"{Data}.photos") : []);
    }

    [Fact]
    public async Task What_is_no_picture_is_not_taken_as_one()
    {
        await WriteAsync("x.png", "<svg/>");
        await WriteAsync("sprint.json", Written);
        var (exitCode, error) = Ended(await ImportAsync(folder.File("sprint.json"), Server));
        Assert.Equal((1, $"sprintbot: {folder.File("x.png")} is not a picture the report can show. It was not taken.\n"), (exitCode, error));
    }

    [Fact]
    public async Task Copies_that_hold_what_is_erased_are_named()
    {
        await WriteAsync("sprint.json", Written.Replace("x.png", "y.png", StringComparison.Ordinal));
        await ImportAsync(folder.File("sprint.json"), Server);
        var (copy, other) = ($"{Data}.before-restore-20261127-033000", $"{Data}.notes");
        foreach (var file in new[] { copy, other })
            File.Copy(Data, file);
        var (exitCode, output, error) = await RunAsync("erase", "--server", Server, "--yes");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("Erased of the server", output, StringComparison.Ordinal);
        Assert.Contains($"delete {copy} when", error, StringComparison.Ordinal);
        Assert.DoesNotContain(other, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_bot_has_the_data_nothing_goes_in_or_out()
    {
        await WriteAsync("sprint.json", Written);
        await using var bot = new LiteDbEngine(path: Data);
        await bot.ReopenAsync();
        foreach (var verb in new[] { await ImportAsync(folder.File("sprint.json"), Server), await RunAsync("export", "--out", folder.File("out")), await RunAsync("erase", "--server", Server, "--yes") })
            Assert.Equal((2, $"sprintbot: Another SprintBot is using {Data}: stop it first, or name another file in Storage:Path.\n"), Ended(verb));
    }

    [Fact]
    public async Task A_server_is_erased_when_that_is_wanted_and_a_second_time_there_is_nothing()
    {
        await WriteAsync("sprint.json", Written.Replace("did *this*", "Quittengelee", StringComparison.Ordinal));
        await File.WriteAllBytesAsync(folder.File("x.png"), Drawn.PngWith(Drawn.Quarters(format: SkiaSharp.SKEncodedImageFormat.Png), 6));
        foreach (var server in new[] { Server, OtherServer })
            Assert.Equal((0, ""), Ended(await ImportAsync(folder.File("sprint.json"), server)));
        const string Figures = "1 sprint, 1 update, 1 photo, 1 topic, 2 people, 0 drafts, 0 templates and 0 reminders";
        Assert.Equal((2, $"sprintbot: this would erase {Figures} for good: give --yes if you want that.\n"), Ended(await RunAsync("erase", "--server", Server)));
        Assert.Equal((0, $"Erased of the server {Server}: {Figures}.\n", ""), await RunAsync("erase", "--server", Server, "--yes"));
        Assert.Equal((2, $"sprintbot: {Data} has nothing of the server {Server}.\n"), Ended(await RunAsync("erase", "--server", Server, "--yes")));
        Assert.Equal(0, (await RunAsync("export", "--server", OtherServer, "--out", folder.File("out"))).ExitCode);
        Assert.Equal(0, (await RunAsync("erase", "--server", OtherServer, "--yes")).ExitCode);
        Assert.Empty(Directory.GetFiles($"{Data}.photos"));
        Assert.DoesNotContain("Quittengelee", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Data)), StringComparison.Ordinal);
        Assert.Contains("Option '--server' is required", (await RunAsync("erase")).Error, StringComparison.Ordinal);
    }

    private static bool IsForOwnerOnly(string path) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == UnixFileMode.None;

    private static (int ExitCode, string Error) Ended((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Error);

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => SprintBotProgram.RunOnAsync(Data, "", arguments);

    private Task<(int ExitCode, string Output, string Error)> ImportAsync(string source, string server) => RunAsync("import", source, "--server", server, "--channel", Channel);

    private Task WriteAsync(string name, string content) => File.WriteAllTextAsync(folder.File(name), content);

    private List<(string Name, string Content)> FilesIn(string name) =>
        [.. Directory.GetFiles(folder.File(name), "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder.File(name), file), Convert.ToHexString(File.ReadAllBytes(file)))).OrderBy(file => file.Item1, StringComparer.Ordinal)];
}
