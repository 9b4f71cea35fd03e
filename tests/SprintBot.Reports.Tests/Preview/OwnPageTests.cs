using SprintBot.Markup.RstReading;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Preview;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests.Preview;

/// <summary>SprintBot's own pages against docutils' of the same drafts.</summary>
public sealed class OwnPageTests
{
    private static readonly string Expected = Path.Combine(SharedSprint.Sources, "tests", "SprintBot.Reports.Tests", "Expected");

    public static TheoryData<string> Templates => new(ReportTemplates.BuiltIn);

    public static TheoryData<string> Drafts => new(Directory.GetFiles(Expected, "*.rst").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [NeedsRst2HtmlTheory]
    [MemberData(nameof(Drafts))]
    public async Task An_expected_report_shows_what_docutils_shows(string file) => await ShowsTheSameAsync(await File.ReadAllTextAsync(Path.Combine(Expected, file)));

    [NeedsRst2HtmlTheory]
    [MemberData(nameof(Templates))]
    public async Task A_hostile_sprint_shows_what_docutils_shows(string template) => await ShowsTheSameAsync(Hostile(template));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_hostile_sprint_has_no_link_fault_and_nothing_that_runs(string template)
    {
        var page = RstPage.Read(Hostile(template));
        Assert.Empty(page.LinkFaults);
        Assert.True(HarmlessPage.Is(page.ToHtml("x")));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void An_expected_report_has_no_link_fault(string file) => Assert.Empty(RstPage.Read(File.ReadAllText(Path.Combine(Expected, file))).LinkFaults);

    private static string Hostile(string template) =>
        ReportTemplates.BesideTheProgram().Find(template)!.Render(SprintReportCompiler.Compile(SprintFileReader.Read(HostileSprintTests.File()).ToRecord(), _ => true), default).Text;

    private static async Task ShowsTheSameAsync(string draft)
    {
        var theirs = await DocutilsProgram.RunAsync(Rst2Html.Program!, draft, "x", TimeProvider.System, default);
        Assert.Empty(DocutilsChecklist.For(theirs.Messages, [], ReportFormat.Plain));
        var (expected, shown) = (ShownPage.Of(theirs.Html), ShownPage.Of(RstPage.Read(draft).ToHtml("x")));
        Assert.Equal(expected.Text, shown.Text);
        Assert.Equal(expected.Links, shown.Links);
        Assert.Equal(expected.Pictures, shown.Pictures);
    }
}
