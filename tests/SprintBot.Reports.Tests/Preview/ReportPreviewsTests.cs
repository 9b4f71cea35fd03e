using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SprintBot.Reports.Model;
using SprintBot.Reports.Preview;


namespace SprintBot.Reports.Tests.Preview;

public sealed class ReportPreviewsTests : IDisposable
{
    private const string Draft = "Title\n=====\n\nsee nowhere_\n";

    private static readonly PreviewedDraft Drafted = new(Draft, "x", ReportFormat.Plain, IsEdited: false);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static ReportPreviews With(string? docutils, TimeProvider? time = null, ILogger<ReportPreviews>? logger = null) => new(docutils, time ?? TimeProvider.System, logger ?? NullLogger<ReportPreviews>.Instance);

    [Fact]
    public async Task Without_docutils_the_page_and_the_checklist_are_our_own()
    {
        var preview = await With("off").MakeAsync(Drafted, default);
        Assert.Contains("<h1 id=\"title\">Title</h1>", preview.Html, StringComparison.Ordinal);
        Assert.Equal("Line 4: the link “nowhere” leads nowhere. Add its target, .. _`nowhere`: and the address, or take the link out.", Assert.Single(preview.Checklist).ToString());
        Assert.Null(preview.Trouble);
    }

    [NeedsRst2HtmlFact]
    public async Task With_docutils_a_link_that_leads_nowhere_is_told_once()
    {
        var preview = await With("").MakeAsync(Drafted, default);
        Assert.Contains("Docutils", preview.Html, StringComparison.Ordinal);
        Assert.Equal("Line 4: the link “nowhere” leads nowhere.", Assert.Single(preview.Checklist).Finding);
    }

    [Theory]
    [InlineData("off", "short", true, "docutils has not read the draft, so nobody has seen whether what was written by hand is valid.")]
    [InlineData("off", "short", false, null)]
    [InlineData("", "long", true, "docutils has not read the draft, so nobody has seen whether what was written by hand is valid.")]
    public async Task What_was_written_by_hand_and_docutils_has_not_read_is_told(string docutils, string length, bool isEdited, string? finding)
    {
        var text = length == "long" ? string.Concat(Enumerable.Repeat("words\n", 30_000)) : "words\n";
        var preview = await With(docutils).MakeAsync(Drafted with { Text = text, IsEdited = isEdited }, default);
        Assert.Equal(finding is null ? [] : [finding], preview.Checklist.Select(line => line.Finding));
    }

    [NeedsRst2HtmlTheory]
    [InlineData(ReportFormat.Sphinx, "see :ref:`harbour` and :py:func:`dig`\n\n.. toctree::\n\n   x\n", 0)]
    [InlineData(ReportFormat.Sphinx, "see :nosuchrole:`x`\n", 1)]
    [InlineData(ReportFormat.Nikola, "see :doc:`x`\n\n.. youtube:: x\n", 0)]
    [InlineData(ReportFormat.Nikola, "see :ref:`x`\n", 1)]
    [InlineData(ReportFormat.Plain, "see :doc:`x`\n", 1)]
    public async Task What_only_the_site_knows_is_no_fault(ReportFormat format, string text, int faults)
    {
        var preview = await With("").MakeAsync(Drafted with { Text = text, Format = format, IsEdited = true }, default);
        Assert.Equal(faults, preview.Checklist.Count);
    }

    [Fact]
    public async Task A_docutils_that_is_not_there_is_told_and_the_page_is_made()
    {
        var log = new ToldLines();
        var previews = With("no-such-rst2html", logger: log);
        Assert.Equal("There is no docutils called no-such-rst2html.", (await previews.MakeAsync(Drafted, default)).Trouble);
        Assert.Contains("<h1", (await previews.MakeAsync(Drafted, default)).Html, StringComparison.Ordinal);
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
        var preview = await With(Program(script)).MakeAsync(Drafted, default);
        Assert.Contains(trouble, preview.Trouble, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"title\">Title</h1>", preview.Html, StringComparison.Ordinal);
    }

    [NeedsUnixFact]
    public async Task A_docutils_that_hangs_is_ended()
    {
        var time = new FakeTimeProvider();
        var started = folder.File("started");
        var making = With(Program($"echo $$ > {started}; exec sleep 3600"), time).MakeAsync(Drafted, default);
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
        await With(Program($"ls -A > {seen}; env >> {seen}")).MakeAsync(Drafted, default);
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
