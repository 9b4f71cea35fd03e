using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Tests.Reports;

/// <summary>What two did together is told once, by the one with more to say.</summary>
public sealed class PairTests
{
    private const string AdaWithBo = "\"author\": \"ada\", \"with\": [\"bo\"], \"topic\": \"Mole\"";
    private const string BoWithAda = "\"author\": \"bo\", \"with\": [\"ada\"], \"topic\": \"Mole\"";

    private static SprintReport Compile(params string[] updates) => SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "Quay sprint", "start": "2026-05-29", "end": "2026-05-30"},
             "people": [{"id": "ada", "displayName": "Ada Nordli"}, {"id": "bo", "displayName": "Bo Chen"}, {"id": "cy", "displayName": "Cy Roy"}],
             "topics": [{"name": "Mole", "url": "https://forge.example/mole", "kind": "branch"}],
             "updates": [{{string.Join(',', updates.Select(members => $$"""{"day": "2026-05-29", {{members}}}"""))}}]}
            """)).ToRecord(),
        _ => true);

    private static IEnumerable<string> Stories(SprintReport report, string person) => report.People.Single(known => known.ShortName == person).Passages.Select(passage => passage.Story.Text);

    [Fact]
    public void The_one_with_more_to_say_tells_both_in_time_order_with_a_name_before_each_voice()
    {
        var report = Compile($"{BoWithAda}, \"text\": \"Dug.\"", $"{AdaWithBo}, \"text\": \"Measured how deep it is.\"", $"{BoWithAda}, \"text\": \"Dug on.\"", "\"author\": \"bo\", \"text\": \"Slept.\"");
        Assert.Equal(["*Bo:* Dug.\n\n*Ada:* Measured how deep it is.\n\n*Bo:* Dug on."], Stories(report, "Ada"));
        Assert.Equal(["Slept."], Stories(report, "Bo"));
        var reference = Assert.Single(report.People.Single(person => person.ShortName == "Bo").References);
        Assert.Equal(("Ada", "Mole", false), (reference.Teller, Assert.Single(reference.Subjects).Name, reference.IsAbove));
    }

    [Fact]
    public void What_one_of_them_did_alone_stays_with_him_or_her()
    {
        var report = Compile($"{AdaWithBo}, \"text\": \"Measured how deep it is, twice.\"", "\"author\": \"bo\", \"topic\": \"Mole\", \"text\": \"Painted.\"");
        var bo = report.People.Single(person => person.ShortName == "Bo");
        Assert.Equal(["Painted."], Stories(report, "Bo"));
        Assert.Empty(Assert.Single(bo.Passages).With);
        Assert.Empty(bo.References);
    }

    [Fact]
    public void Whoever_only_a_partner_of_the_teller_names_is_referred_to_the_teller()
    {
        var report = Compile($"{AdaWithBo}, \"text\": \"Measured how deep it is, twice.\"", "\"author\": \"bo\", \"with\": [\"ada\", \"cy\"], \"topic\": \"Mole\", \"text\": \"Dug.\"", "\"author\": \"cy\", \"text\": \"Made tea.\"");
        Assert.Equal("Ada", Assert.Single(report.People.Single(person => person.ShortName == "Cy").References).Teller);
    }

    [Fact]
    public void Whoever_posts_on_other_topics_only_is_referred_to_all_who_name_him_or_her()
    {
        var report = Compile($"{AdaWithBo}, \"text\": \"Measured how deep it is.\"", "\"author\": \"bo\", \"text\": \"Slept.\"");
        Assert.Equal("Ada", Assert.Single(report.People.Single(person => person.ShortName == "Bo").References).Teller);
    }

    [Fact]
    public void A_partner_who_posted_nothing_is_named_and_needs_no_reference()
    {
        var report = Compile($"{AdaWithBo}, \"text\": \"Measured.\"");
        Assert.Equal(["Bo Chen"], Assert.Single(Assert.Single(report.People).Passages).With);
        Assert.Empty(report.People[0].References);
    }

    [Fact]
    public void Three_who_work_together_are_told_by_one()
    {
        var report = Compile(
            "\"author\": \"ada\", \"with\": [\"bo\", \"cy\"], \"topic\": \"Mole\", \"text\": \"Measured how deep it is.\"", $"{BoWithAda}, \"text\": \"Dug.\"", "\"author\": \"cy\", \"with\": [\"ada\", \"bo\"], \"topic\": \"Mole\", \"text\": \"Drew.\"");
        Assert.Equal(["Measured how deep it is (with Cy).\n\n*Bo:* Dug.\n\n*Cy:* Drew."], Stories(report, "Ada"));
        Assert.Equal(["Ada", "Ada"], report.People.SelectMany(person => person.References).Select(reference => reference.Teller));
        var text = ReportTemplates.BesideTheProgram().Find("people")!.Render(report, default).Text;
        Assert.Contains("Bo Chen worked with Ada on the Mole branch, as told above.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_topic_everybody_tells_alone() =>
        Assert.Empty(Compile("\"author\": \"ada\", \"with\": [\"bo\"], \"text\": \"Cooked.\"", "\"author\": \"bo\", \"with\": [\"ada\"], \"text\": \"Washed up.\"").People.SelectMany(person => person.References));
}
