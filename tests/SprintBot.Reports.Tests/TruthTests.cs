using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>A report says what is so, and nothing that the posts do not say.</summary>
public sealed class TruthTests
{
    private static SprintReport Compile(string kind, string photos, params string[] updates) => SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "Quay sprint", "start": "2026-05-25", "end": "2026-05-31"},
             "people": [{"id": "ada", "displayName": "Ada Nordli"}, {"id": "bo", "displayName": "Bo Chen"}],
             "topics": [{"name": "Mole", "url": "https://forge.example/mole", "kind": "{{kind}}"}],
             "photos": [{{photos}}],
             "updates": [{{string.Join(',', updates.Select((members, index) => $$"""{"day": "2026-05-{{25 + index}}", {{(members.Contains("\"text\"", StringComparison.Ordinal) ? "" : "\"text\": \"Dug.\", ")}}{{members}}}"""))}}]}
            """)).ToRecord(),
        _ => true);

    /// <summary>On one line: where lines are wrapped is not at stake here.</summary>
    private static string Draft(SprintReport report, string template = "people") =>
        string.Join(' ', ReportTemplates.BesideTheProgram().Find(template)!.Render(report, default).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private const string Ada = "\"topic\": \"Mole\", \"author\": \"ada\"";
    private const string Bo = "\"topic\": \"Mole\", \"author\": \"bo\"";
    private const string Done = "\"status\": \"done\"";

    [Theory]
    [InlineData("done", "branch", $"{Ada}, {Done}")]
    [InlineData("done", "branch", Ada, $"{Ada}, \"status\": \"in progress\"", $"{Ada}, {Done}")]
    [InlineData("done", "branch", $"{Ada}, {Done}", $"{Bo}, {Done}")]
    [InlineData("in progress", "branch", $"{Ada}, {Done}", Bo)]
    [InlineData("in progress", "branch", Bo, $"{Ada}, {Done}")]
    [InlineData("in progress", "branch", $"{Ada}, {Done}", Ada)]
    [InlineData("in progress", "branch", $"{Ada}, {Done}, \"next\": \"paint it\"")]
    [InlineData("in progress", "Tool", $"{Ada}, {Done}")]
    [InlineData("dropped", "tool", $"{Ada}, \"status\": \"dropped\"")]
    [InlineData("in progress", "branch", $"{Ada}, \"status\": \"dropped\"", Bo)]
    [InlineData(null, "branch", Ada, Bo)]
    public void A_topic_stands_as_everybody_who_worked_on_it_says(string? status, string kind, params string[] updates)
    {
        var report = Compile(kind, "", updates);
        Assert.Equal(status, Assert.Single(report.Topics).Subject.Status);
        Assert.Equal(status == "done", Draft(report).Contains("is done.", StringComparison.Ordinal));
        Assert.Equal(status == "done", Draft(report, "topics").Contains("It is done.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, $"{Ada}, {Done}", Bo)]
    [InlineData(false, $"{Ada}, {Done}", Ada, Bo)]
    [InlineData(false, $"{Ada}, {Done}, \"next\": \"paint it\"", Bo)]
    [InlineData(false, $"{Ada}, {Done}")]
    public void Whoever_is_done_with_a_part_is_told_to_be_done_with_that(bool isTold, params string[] updates) =>
        Assert.Equal(isTold, Draft(Compile("branch", "", updates)).Contains("That part is finished.", StringComparison.Ordinal));

    [Fact]
    public void One_persons_done_closes_nobody_elses_open_end() =>
        Assert.Contains("What is left is to paint it.", Draft(Compile("branch", "", $"{Ada}, \"next\": \"paint it\"", $"{Bo}, {Done}")), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, $"{Ada}, \"blockers\": \"the tide\"", Bo)]
    [InlineData(false, $"{Ada}, \"blockers\": \"the tide\"", Ada)]
    public void What_is_in_the_way_lapses_when_the_same_person_posts_without_it(bool isTold, params string[] updates)
    {
        var report = Compile("branch", "", updates);
        Assert.Equal(isTold, Draft(report).Contains("the tide", StringComparison.Ordinal));
        Assert.Equal(!isTold, report.Checklist.Any(line => line.Finding.Contains("“the tide” (Ada Nordli on Mole, 25 May 2026)", StringComparison.Ordinal)));
    }

    [Fact]
    public void Then_and_finally_are_said_where_the_days_bear_them_out()
    {
        const string Pier = "\"topic\": \"Pier\", \"author\": \"ada\"";
        Assert.Contains("Then Ada worked on *Pier*", Draft(Compile("branch", "", Ada, Ada, Pier)), StringComparison.Ordinal);
        var mixed = Draft(Compile("branch", "", Ada, Pier, Ada));
        Assert.Contains("Ada also worked on *Pier*", mixed, StringComparison.Ordinal);
        Assert.DoesNotContain("Then Ada", mixed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The mole", true)]
    [InlineData("The mole by night", true)]
    [InlineData("The mole; photo credit: Lia Roy", false)]
    [InlineData("The mole. Photograph: Lia", false)]
    [InlineData("© 2026 Lia", false)]
    [InlineData("The mole, by Lia Roy", false)]
    public void Who_posted_a_photo_is_named_as_that_and_only_where_the_caption_credits_nobody(string caption, bool isNamed)
    {
        var text = Draft(Compile("branch", $$"""{"file": "a.jpg", "author": "bo", "caption": "{{caption}}"}""", Ada));
        Assert.Equal(isNamed, text.Contains("Posted by Bo Chen", StringComparison.Ordinal));
        Assert.DoesNotContain("Photo: Bo", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caption_of_any_length_is_printed()
    {
        var caption = string.Join(' ', Enumerable.Range(1, 300).Select(word => $"word{word}"));
        var text = Draft(Compile("branch", $$"""{"file": "a.jpg", "author": "bo", "caption": "{{caption}}"}""", Ada));
        Assert.Contains("word299 word300 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_which_nobody_told_is_no_break()
    {
        var text = Draft(Compile("branch", "", Ada), "daily");
        Assert.DoesNotContain("break", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("27 May", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people")]
    [InlineData("topics")]
    [InlineData("highlights")]
    [InlineData("daily")]
    [InlineData("in-their-words")]
    [InlineData("tracker")]
    public void Whoever_posted_nothing_took_part_all_the_same(string template)
    {
        var report = Compile("branch", "", Ada);
        Assert.Contains("Bo Chen", Draft(report, template), StringComparison.Ordinal);
        Assert.Equal("two", report.Headcount);
        Assert.Contains(report.Checklist, line => line.Finding == "Without an update: Bo Chen.");
    }

    [Theory]
    [InlineData("Ada Nordli spent a couple of days on the Mole branch with Bo Chen. Dug.", "\"text\": \"Dug.\", \"with\": [\"bo\"]", "\"text\": \"Dried it.\", \"with\": [\"bo\"]")]
    [InlineData("Ada Nordli spent a couple of days on the Mole branch. Dug (with Bo Chen). Dried it.", "\"text\": \"Dug.\", \"with\": [\"bo\"]", "\"text\": \"Dried it.\"")]
    [InlineData("Ada Nordli spent a couple of days on the Mole branch. Dried it. Dug with Bo Chen.", "\"text\": \"Dried it.\"", "\"text\": \"Dug with @Bo Chen\", \"with\": [\"bo\"]")]
    [InlineData("Ada Nordli spent a couple of days on the Mole branch. Dried it. Dug... (with Bo Chen).", "\"text\": \"Dried it.\"", "\"text\": \"Dug...\", \"with\": [\"bo\"]")]
    public void Together_with_somebody_is_said_of_the_updates_that_say_so(string told, params string[] updates) =>
        Assert.Contains(told, Draft(Compile("branch", "", [.. updates.Select(update => $"{Ada}, {update}")])).Replace("_", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal);
}
