using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>A topic is told once, for all who worked on it, by the one with most to say.</summary>
public sealed class AccountTests
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

    private static string Draft(SprintReport report) => string.Join(' ', ReportTemplates.BesideTheProgram().Find("people")!.Render(report, default).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_one_with_most_to_say_tells_it_in_time_order_with_a_name_before_each_voice()
    {
        var report = Compile($"{BoWithAda}, \"text\": \"Dug.\"", $"{AdaWithBo}, \"text\": \"Measured how deep it is.\"", $"{BoWithAda}, \"text\": \"Drilled on.\"", "\"author\": \"bo\", \"text\": \"Slept in the boat until noon that day.\"");
        Assert.Equal(["*Bo:* Dug.\n\n*Ada:* Measured how deep it is.\n\n*Bo:* Drilled on."], Stories(report, "Ada"));
        Assert.Equal(["Slept in the boat until noon that day."], Stories(report, "Bo"));
        Assert.Equal(["Mole"], report.People.Single(person => person.ShortName == "Bo").HelpedWith);
    }

    [Fact]
    public void What_another_did_alone_on_the_topic_is_told_there_too()
    {
        var report = Compile($"{AdaWithBo}, \"text\": \"Measured how deep it is, twice.\"", "\"author\": \"bo\", \"topic\": \"Mole\", \"text\": \"Painted.\"");
        Assert.Equal(["Measured how deep it is, twice.\n\n*Bo:* Painted."], Stories(report, "Ada"));
        Assert.Empty(report.People.Single(person => person.ShortName == "Bo").Passages);
    }

    [Fact]
    public void Whoever_is_named_for_the_first_time_is_named_in_full_also_before_an_account_of_his_or_her_own()
    {
        var text = Draft(Compile(
            "\"author\": \"ada\", \"topic\": \"Mole\", \"text\": \"Measured how deep it is, from end to end.\"",
            "\"author\": \"bo\", \"with\": [\"cy\"], \"topic\": \"Mole\", \"text\": \"Dug.\"",
            "\"author\": \"cy\", \"topic\": \"Mole\", \"text\": \"Drilled.\"",
            "\"author\": \"bo\", \"text\": \"Slept in the boat until noon that day.\""));
        Assert.Contains("*Bo Chen:* Dug (with Cy Roy). *Cy:* Drilled.", text, StringComparison.Ordinal);
        Assert.Contains("Bo Chen: Slept in the boat", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_has_a_part_says_in_one_sentence_what_others_tell_and_nobody_has_a_paragraph_of_that_alone()
    {
        var text = Draft(Compile(
            "\"author\": \"ada\", \"with\": [\"bo\", \"cy\"], \"topic\": \"Mole\", \"text\": \"Measured how deep it is.\"", $"{BoWithAda}, \"text\": \"Dug.\"", "\"author\": \"cy\", \"text\": \"Made tea for everybody.\""));
        Assert.Contains("Cy also helped with Mole.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Chen also", text, StringComparison.Ordinal);
        Assert.DoesNotContain("as told", text, StringComparison.Ordinal);
        Assert.Equal(text.IndexOf("`Mole`_", StringComparison.Ordinal), text.LastIndexOf("`Mole`_", StringComparison.Ordinal));
    }

    [Fact]
    public void A_partner_who_posted_nothing_is_named() =>
        Assert.Equal(["Bo Chen"], Assert.Single(Assert.Single(Compile($"{AdaWithBo}, \"text\": \"Measured.\"").People).Passages).With);

    [Fact]
    public void Whose_words_are_told_by_fuller_ones_of_another_is_named_as_a_help()
    {
        var report = Compile("\"author\": \"ada\", \"topic\": \"Mole\", \"text\": \"Measured how deep it is.\"", "\"author\": \"bo\", \"topic\": \"Mole\", \"text\": \"mole\"");
        Assert.Contains("Ada Nordli worked on the `Mole`_ branch, with help from Bo Chen.", Draft(report), StringComparison.Ordinal);
        Assert.Contains(report.Checklist, line => line.Finding.Contains("“Mole” (Bo Chen, 29 May 2026)", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_topic_everybody_tells_alone()
    {
        var report = Compile("\"author\": \"ada\", \"with\": [\"bo\"], \"text\": \"Cooked.\"", "\"author\": \"bo\", \"with\": [\"ada\"], \"text\": \"Washed up.\"");
        Assert.Equal(["Cooked."], Stories(report, "Ada"));
        Assert.Equal(["Washed up."], Stories(report, "Bo"));
    }
}
