using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SprintBot.Reports.Preview;
using SprintBot.Tests.Storage;

namespace SprintBot.Tests.Reports.Preview;

public sealed class ReportPreviewsTests : IDisposable
{
    private const string Draft = "Title\n=====\n\nsee nowhere_\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static ReportPreviews With(string? docutils, TimeProvider? time = null, ILogger<ReportPreviews>? logger = null) => new(docutils, time ?? TimeProvider.System, logger ?? NullLogger<ReportPreviews>.Instance);

    [Fact]
    public async Task Without_docutils_the_page_and_the_checklist_are_our_own()
    {
        var preview = await With("off").MakeAsync(Draft, "x", default);
        Assert.Contains("<h1 id=\"title\">Title</h1>", preview.Html, StringComparison.Ordinal);
        Assert.Equal("Line 4: the link “nowhere” leads nowhere. Add its target, .. _`nowhere`: and the address, or take the link out.", Assert.Single(preview.Checklist).ToString());
        Assert.Null(preview.Trouble);
    }

    [NeedsRst2HtmlFact]
    public async Task With_docutils_a_link_that_leads_nowhere_is_told_once()
    {
        var preview = await With("").MakeAsync(Draft, "x", default);
        Assert.Contains("Docutils", preview.Html, StringComparison.Ordinal);
        Assert.Equal("Line 4: the link “nowhere” leads nowhere.", Assert.Single(preview.Checklist).Finding);
    }

    [Fact]
    public async Task A_docutils_that_is_not_there_is_told_and_the_page_is_made()
    {
        var log = new ToldLines();
        var previews = With("no-such-rst2html", logger: log);
        Assert.Equal("There is no docutils called no-such-rst2html.", (await previews.MakeAsync(Draft, "x", default)).Trouble);
        Assert.Contains("<h1", (await previews.MakeAsync(Draft, "x", default)).Html, StringComparison.Ordinal);
        Assert.Equal("Previews of reports are SprintBot's own and not docutils': There is no docutils called no-such-rst2html.", Assert.Single(log.Lines));
    }

    [NeedsUnixTheory]
    [InlineData("exit 3", "ended with 3: without a word")]
    [InlineData("echo broken >&2; exit 127", "ended with 127: broken")]
    [InlineData("true", "ended with 0: without a word")]
    [InlineData("yes '<p>x</p>'", "docutils wrote more than 16 MB.")]
    [InlineData("yes '<stdin>:1: (INFO/1) x' >&2", "docutils wrote more than 1 MB.")]
    [InlineData("cat >/dev/null; echo '<meta http-equiv=\"a\"><script>x</script>'", "made a page with more than text and pictures in it.")]
    public async Task Whatever_a_docutils_does_the_page_is_made(string script, string trouble)
    {
        var preview = await With(Program(script)).MakeAsync(Draft, "x", default);
        Assert.Contains(trouble, preview.Trouble, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"title\">Title</h1>", preview.Html, StringComparison.Ordinal);
    }

    [NeedsUnixFact]
    public async Task A_docutils_that_hangs_is_ended()
    {
        var time = new FakeTimeProvider();
        var started = folder.File("started");
        var making = With(Program($"echo $$ > {started}; exec sleep 3600"), time).MakeAsync(Draft, "x", default);
        while (!File.Exists(started) || (await File.ReadAllTextAsync(started)).Length == 0)
            await Task.Delay(10);
        time.Advance(TimeSpan.FromSeconds(20));
        var preview = await making;
        Assert.Equal("rst2html5 did not come to an end within 20 seconds.", preview.Trouble);
        Assert.Contains("<h1", preview.Html, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText(started), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [NeedsUnixFact]
    public async Task Docutils_sees_an_empty_folder_and_nothing_of_the_bots_environment()
    {
        var seen = folder.File("seen");
        Environment.SetEnvironmentVariable("SPRINTBOT_PREVIEW_SECRET", "hidden");
        await With(Program($"ls -A > {seen}; env >> {seen}")).MakeAsync(Draft, "x", default);
        var lines = await File.ReadAllLinesAsync(seen);
        Assert.DoesNotContain("hidden", string.Concat(lines), StringComparison.Ordinal);
        Assert.True(lines[0].Contains('=', StringComparison.Ordinal), lines[0]);
        Assert.Contains(lines, line => line.StartsWith("DOCUTILSCONFIG=", StringComparison.Ordinal));
    }

    private string Program(string script)
    {
        var file = folder.File("rst2html5");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    private sealed class ToldLines : ILogger<ReportPreviews>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
