using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>How a report speaks: openings by kind and day, aims and notes as sentences, and the first person as speech.</summary>
public sealed class VoiceTests
{
    private static SprintReport Compile(string kind, string about, string intro, params string[] updates) => SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "Quay sprint", "start": "2026-05-25", "end": "2026-05-29", "intro": "{{intro}}"},
             "people": [{"id": "ada", "displayName": "Ada Nordli"}, {"id": "bo", "displayName": "Bo Chen"}],
             "topics": [{"name": "Mole", "kind": "{{kind}}", "about": "{{about}}"}],
             "updates": [{{string.Join(',', updates.Select(members => $$"""{ {{members}} }"""))}}]}
            """)).ToRecord(),
        _ => true);

    private static string Draft(SprintReport report, string template = "people") =>
        string.Join(' ', ReportTemplates.BesideTheProgram().Find(template)!.Render(report, default).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Of(string author, int day, string text, string more = "") => $$"""
        "author": "{{author}}", "day": "2026-05-{{day}}", "topic": "Mole", "text": "{{text}}"{{more}}
        """;

    [Theory]
    [InlineData("discussion", "Weighed two plans.", "Ada Nordli discussed *Mole*. Weighed")]
    [InlineData("talk", "Showed the lamp at work.", "Ada Nordli gave the talk *Mole*. Showed")]
    [InlineData("talk", "Listened to it with joy.", "Ada Nordli took part in the talk *Mole*. Listened")]
    [InlineData("branch", "Dug the trench.", "Ada Nordli worked on the *Mole* branch. Dug")]
    public void What_people_do_with_a_topic_goes_by_its_kind(string kind, string text, string told) => Assert.Contains(told, Draft(Compile(kind, "", "", Of("ada", 25, text))), StringComparison.Ordinal);

    [Fact]
    public void A_bug_is_fixed_once_all_say_so_and_days_tell_it_where_no_verb_does()
    {
        const string Done = ", \"status\": \"done\"";
        var done = Compile("bug", "", "", Of("ada", 25, "Found the hole.", Done));
        Assert.Contains("Ada Nordli fixed *Mole*. Found the hole.", Draft(done), StringComparison.Ordinal);
        Assert.DoesNotContain("is done", Draft(done), StringComparison.Ordinal);
        Assert.Contains("With that, *Mole* is done.".Replace("*", "", StringComparison.Ordinal), Draft(done, "daily").Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("worked on", Draft(Compile("bug", "", "", Of("ada", 25, "Found the hole."), Of("bo", 26, "Filled it again.", Done))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paint the pier", "whose aim is to paint the pier.")]
    [InlineData("a lamp for the pier", "whose aim is a lamp for the pier.")]
    [InlineData("a lamp that works at night", "The aim: A lamp that works at night.")]
    [InlineData("Light", "The aim: Light.")]
    [InlineData("There is still no light on the pier", "branch. The aim: There is still no light on the pier.")]
    public void An_aim_goes_on_as_a_sentence_where_its_first_words_tell_what_it_is(string aim, string told) =>
        Assert.Contains(told, Draft(Compile("branch", aim, "", Of("ada", 25, "Dug a trench."))), StringComparison.Ordinal);

    [Theory]
    [InlineData("fix the lamp", "What is left is to fix the lamp.")]
    [InlineData("Add colour", "What is left is to add colour.")]
    [InlineData("fix for the lamp", "What is left: fix for the lamp.")]
    [InlineData("there is still a hole", "There is still a hole.")]
    [InlineData("I owe it a coat of paint", "What is left, in Ada's words: I owe it a coat of paint.")]
    [InlineData("the lamp. And the pier", "What is left: The lamp. And the pier.")]
    public void What_is_left_is_a_sentence(string next, string told) =>
        Assert.Contains(told, Draft(Compile("branch", "", "", Of("ada", 25, "Dug a trench.", $", \"next\": \"{next}\""))), StringComparison.Ordinal);

    [Fact]
    public void Where_I_can_go_it_goes_and_else_it_is_a_quote()
    {
        Assert.Contains("branch. Made a trench. Filled it again.", Draft(Compile("branch", "", "", Of("ada", 25, "I made a trench."), Of("ada", 26, "I filled it again."))), StringComparison.Ordinal);
        var speech = Draft(Compile("branch", "", "", Of("ada", 25, "I think that my trench is deep.")));
        Assert.Contains("branch. Ada writes: I think that my trench is deep.", speech, StringComparison.Ordinal);
        Assert.Contains("*Mole*: “I think that my trench is deep.”".Replace("*", "", StringComparison.Ordinal), Draft(Compile("social", "", "", Of("ada", 25, "I think that my trench is deep.")), "highlights").Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_is_told_where_its_teller_posted_on_others_as_well()
    {
        var report = Compile("", "", "", Of("ada", 26, "Dug a trench."), "\"author\": \"ada\", \"day\": \"2026-05-27\", \"text\": \"Cooked soup for everybody who was there.\"");
        Assert.Contains("worked on *Mole* on Tuesday.", Draft(report), StringComparison.Ordinal);
        Assert.DoesNotContain("on Tuesday", Draft(Compile("", "", "", Of("ada", 26, "Dug a trench."))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thirty-two people came.", "One topic was worked on in five days.")]
    [InlineData("We met at the quay.", "Two people took part. They worked on one topic in five days.")]
    public void A_number_of_people_in_the_introduction_is_not_told_again(string intro, string told) =>
        Assert.Contains(told, Draft(Compile("", "", intro, Of("ada", 25, "Dug a trench."))), StringComparison.Ordinal);
}
