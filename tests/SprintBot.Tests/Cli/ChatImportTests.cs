using SprintBot.Reports.Tests;
using SprintBot.Reports.Tests.Prints;
using SprintBot.Tests.Moving.Chats;

namespace SprintBot.Tests.Cli;

/// <summary><c>sprintbot import</c> of a channel's history, as a shell runs it.</summary>
public sealed class ChatImportTests : IDisposable
{
    private const string Server = "1300000000000000001";
    private const string Channel = "1300000000000000031";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Data => folder.File("data.db");

    [NeedsDocutilsFact]
    public async Task A_channel_becomes_a_sprint_whose_report_docutils_reads_without_a_message()
    {
        await ExportedAsync("chat");
        var (exitCode, output, error) = await ImportAsync(folder.File("chat"), "--sprint", "Harbour sprint", "--zone", "europe/stockholm");
        Assert.Equal(1, exitCode);
        Assert.Equal(
            $"""
            Harbour sprint is in {Data}: 174 updates by 4 people on 6 days, 7 photos.
            Left out: 10 messages of bots.
            Left out: 12 messages of Discord itself (who joined, what was pinned).
            Left out: 4 messages without words (stickers, embeds).

            """,
            output);
        Assert.Equal(
            """
            sprintbot: 5 files were not taken, since the history has no more than links to them: “pier.png”, “pier.png”, “pier.png”, “pier.png”, “pier.png”. Export it again with -f Json --media to have them beside it.
            sprintbot: a file was not taken: “minutes.pdf” is not a picture the report can show.
            sprintbot: a file was not taken: “minutes.pdf” is not a picture the report can show.
            sprintbot: a file was not taken: “minutes.pdf” is not a picture the report can show.
            sprintbot: a file was not taken: “minutes.pdf” is not a picture the report can show.
            sprintbot: a file was not taken: “minutes.pdf” is not a picture the report can show.

            """,
            error);

        Assert.Equal((0, ""), Ended(await RunAsync("export", "--out", folder.File("out"))));
        Assert.Equal(7, Directory.GetFiles(folder.File("out/photos")).Length);
        Assert.Equal((0, ""), Ended(await RunAsync("report", folder.File("out/sprint.json"), "--no-preview", "--out", folder.File("report"))));
        var report = await File.ReadAllTextAsync(folder.File("report/report.rst"));
        Assert.Equal("", Docutils.Complaints(report));
        foreach (var name in new[] { "Mira Holt", "Jo", "Jonas Wynn", "Åsa" })
            Assert.Contains(name, report, StringComparison.Ordinal);
        Assert.DoesNotContain("13000000000000001", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_messages_come_in_once()
    {
        await ExportedAsync("chat");
        Assert.Equal(1, (await ImportAsync(folder.File($"chat/{MadeUpChannel.File}"), "--end", "2026-05-05")).ExitCode);
        foreach (var end in new[] { "2026-05-05", null })
            Assert.StartsWith($"Nothing was joined to harbour-week in {Data}: 67 updates and 4 photos were there already.\n", (await ImportAsync(folder.File("chat"), end is null ? [] : ["--end", end])).Output, StringComparison.Ordinal);
        Assert.Contains("is in these data already", (await ImportAsync(folder.File("chat"), "--sprint", "Another")).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await ImportAsync(folder.File("chat"), "--sprint", "The rest", "--start", "2026-05-06")).ExitCode);
    }

    [Fact]
    public async Task Files_that_are_not_beside_the_history_are_counted_and_none_from_elsewhere_is_opened()
    {
        var channel = new MadeUpChannel();
        string[] places = ["none.png", "../secret.png", folder.File("secret.png"), "chat/../../secret.png", "caf%C3%A9.png", "sub\\b.png", "b.png\0", ""];
        foreach (var (place, number) in places.Select((place, number) => (place, number)))
            MadeUpChannel.Attach(channel.Add(number, MadeUpChannel.Jo, "look at this one"), number, place, $"{number}.png");
        Directory.CreateDirectory(folder.File("chat/sub"));
        foreach (var file in new[] { "secret.png", "chat/café.png", "chat/sub/b.png" })
            await File.WriteAllBytesAsync(folder.File(file), Drawn.Quarters());
        await File.WriteAllTextAsync(folder.File("chat/any name.json"), channel.Json());
        var (exitCode, output, error) = await ImportAsync(folder.File("chat"));
        Assert.Equal((1, $"harbour-week is in {Data}: 8 updates by 1 person on 1 day, 2 photos. The days are those of UTC, since no --zone was given.\n"), (exitCode, output));
        Assert.Equal($"sprintbot: 6 files were not taken, since {folder.File("chat")} does not hold them: “0.png”, “1.png”, “2.png”, “3.png”, “6.png”, “7.png”. Keep the folder with the files beside the history, as they were exported.\n", error);
    }

    [Theory]
    [InlineData("“Mars” is not a time zone", "one", "--zone", "Mars")]
    [InlineData("is before the first", "one", "--start", "2026-05-07", "--end", "2026-05-05")]
    [InlineData("“soon” is not a date", "one", "--start", "soon")]
    [InlineData("has 2 histories of channels (a.json, b.json)", "two")]
    [InlineData("neither a sprint file nor a channel's history", "none.csv")]
    [InlineData("it ends after message 200, in the middle", "torn.json")]
    [InlineData("message 1 can't be read", "odd.json")]
    [InlineData("--zone is for a channel's history", "sprint.json", "--zone", "Europe/Paris")]
    [InlineData("--sprint, --start and --end are for a channel's history", "sprint.json", "--sprint", "x", "--start", "2026-05-04", "--end", "2026-05-05")]
    [InlineData("nor has it a channel's history", "empty")]
    public async Task What_can_not_be_is_refused_in_one_line_and_no_data_are_made(string because, string source, params string[] more)
    {
        await ExportedAsync("one");
        Directory.CreateDirectory(folder.File("two"));
        Directory.CreateDirectory(folder.File("empty"));
        var json = MadeUpChannel.OfTwoHundred().Json();
        foreach (var (name, content) in new[] { ("two/a.json", json), ("two/b.json", json), ("none.csv", "AuthorID,Author,Date,Content\n"), ("torn.json", json[..^20]), ("odd.json", """{"guild": {}, "messages": [{"content": []}]}"""), ("sprint.json", """{"sprint": {"name": "S", "start": "2026-05-04"}}"""), ("empty/list.json", "[]") })
            await File.WriteAllTextAsync(folder.File(name), content);
        var (exitCode, output, error) = await ImportAsync(folder.File(source), more);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(because, Assert.Single(error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(Data));
    }

    private async Task ExportedAsync(string name)
    {
        var files = folder.File($"{name}/{MadeUpChannel.File}_Files");
        Directory.CreateDirectory(files);
        await File.WriteAllTextAsync(folder.File($"{name}/{MadeUpChannel.File}"), MadeUpChannel.OfTwoHundred().Json());
        await File.WriteAllBytesAsync(Path.Combine(files, MadeUpChannel.Picture), Drawn.PngWith(Drawn.Quarters(format: SkiaSharp.SKEncodedImageFormat.Png), 6));
        await File.WriteAllTextAsync(Path.Combine(files, MadeUpChannel.Paper), "%PDF-1.4");
    }

    private static (int ExitCode, string Error) Ended((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Error);

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => SprintBotProgram.RunOnAsync(Data, "", arguments);

    private Task<(int ExitCode, string Output, string Error)> ImportAsync(string source, params string[] more) => RunAsync(["import", source, "--server", Server, "--channel", Channel, .. more]);
}
