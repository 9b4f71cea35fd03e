using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Tests;

/// <summary>Whole reports as they should read. SPRINTBOT_ACCEPT=1 writes down what they are now, to be looked at in the diff.</summary>
public sealed class ExpectedReportTests
{
    private static readonly string Folder = Path.Combine(SharedSprint.Sources, "tests", "SprintBot.Reports.Tests", "Expected");

    public static TheoryData<string> Templates => new(ReportTemplates.BuiltIn);

    private static SprintPlan Plan => SprintFileReader.Read(File.ReadAllBytes(Path.Combine(Folder, "harbour.json")));

    private static SprintReport Report => SprintReportCompiler.Compile(Plan.ToRecord(), photo => photo != Plan.Photos[1].Id);

    private static ReportDraft Draft(string template) => ReportTemplates.BesideTheProgram().Find(template)!.Render(Report, default);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_report_reads_as_expected(string template) => Expect($"harbour.{template}.rst", Draft(template).Text);

    [Theory]
    [InlineData("de")]
    [InlineData("es-ES")]
    [InlineData("fr")]
    [InlineData("ja")]
    [InlineData("sv-SE")]
    public void A_report_in_another_language_reads_as_expected(string locale)
    {
        var record = Plan.ToRecord();
        var report = SprintReportCompiler.Compile(record with { Sprint = record.Sprint with { Language = ReportLanguage.Of(locale) } }, photo => photo != Plan.Photos[1].Id);
        Expect($"harbour.people.{locale}.rst", ReportTemplates.BesideTheProgram().Find("people")!.Render(report, default).Text);
    }

    [Fact]
    public void The_checklist_reads_as_expected() => Expect("harbour.checklist.txt", string.Concat(Report.Checklist.Select(line => line + "\n")));

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_templates_leave_nothing_out_but_what_is_short_by_design(string template) =>
        Assert.Equal(template == "highlights" ? 1 : 0, Draft(template).LeftOut.Count);

    [NeedsDocutilsTheory]
    [MemberData(nameof(Templates))]
    public void Docutils_has_nothing_to_say(string template) => Assert.Equal("", Docutils.Complaints(Draft(template).Text));

    [Fact]
    public void The_same_data_in_another_order_gives_the_same_bytes()
    {
        var record = Plan.ToRecord();
        var shuffled = record with { People = [.. record.People.Reverse()], Topics = [.. record.Topics.Reverse()], Updates = [.. record.Updates.Reverse()], Photos = [.. record.Photos.Reverse()] };
        var draft = ReportTemplates.BesideTheProgram().Find("people")!.Render(SprintReportCompiler.Compile(shuffled, photo => photo != record.Photos[1].Id), default);
        Assert.Equal(Draft("people").Text, draft.Text);
    }

    private static void Expect(string name, string actual)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("SPRINTBOT_ACCEPT") == "1")
            File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file).Split('\n'), actual.Split('\n'));
    }

    /// <summary>What <c>templates/README.md</c> shows of each is a piece of it.</summary>
    [Theory]
    [MemberData(nameof(Templates))]
    public void The_documentation_shows_what_is_made(string template)
    {
        var readme = File.ReadAllText(Path.Combine(SharedSprint.Sources, "templates", "README.md"));
        var section = readme[readme.IndexOf($"\n### {template}\n", StringComparison.Ordinal)..];
        var sample = section[(section.IndexOf("```rst\n", StringComparison.Ordinal) + "```rst\n".Length)..];
        Assert.Contains(sample[..sample.IndexOf("\n```", StringComparison.Ordinal)], Draft(template).Text, StringComparison.Ordinal);
    }
}
