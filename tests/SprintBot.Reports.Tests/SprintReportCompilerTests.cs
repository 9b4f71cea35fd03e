using System.Text;
using NodaTime;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Tests;

public sealed class SprintReportCompilerTests
{
    private static SprintRecord Record(string updates, string people = """{"id": "a", "displayName": "Ada Byron"}, {"id": "g", "displayName": "Grace Hopper"}""") =>
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "Harbour sprint", "start": "2026-05-04", "end": "2026-05-06", "timezone": "Asia/Tokyo", "intro": "i", "closing": "c"},
             "people": [{{people}}], "topics": [{"name": "Parser", "url": "https://forge.example/p", "about": "x"}], "updates": [{{updates}}]}
            """)).ToRecord();

    private static SprintReport Compile(SprintRecord record) => SprintReportCompiler.Compile(record, _ => true);

    private static string Update(string members, int day = 4) => $$"""{"day": "2026-05-0{{day}}", {{members}}}""";

    private static IEnumerable<string> Findings(string updates, string people) => Compile(Record(updates, people)).Checklist.Select(line => line.Finding);

    [Theory]
    [InlineData("""{"day": "2026-05-04", "author": "a", "topic": "Parser", "text": "t", "next": "n1"}, {"day": "2026-05-05", "author": "a", "topic": "Parser", "text": "t", "next": "n2"}""", "n2.")]
    [InlineData("""{"day": "2026-05-04", "author": "a", "topic": "Parser", "text": "t", "next": "n1"}, {"day": "2026-05-05", "author": "a", "topic": "Parser", "text": "t"}""", "n1.")]
    [InlineData("""{"day": "2026-05-04", "author": "a", "topic": "Parser", "text": "t", "next": "n1"}, {"day": "2026-05-05", "author": "g", "topic": "Parser", "text": "t", "status": "done"}""", "n1.")]
    [InlineData("""{"day": "2026-05-04", "author": "a", "topic": "Parser", "text": "t", "next": "n1"}, {"day": "2026-05-05", "author": "a", "topic": "Parser", "text": "t", "status": "done"}""", "")]
    [InlineData("""{"day": "2026-05-04", "author": "a", "topic": "Parser", "text": "t", "status": "done", "next": "n1"}""", "n1.")]
    [InlineData("""{"day": "2026-05-04", "author": "a", "topic": "Parser", "text": "t", "status": "postponed", "next": "n1!"}""", "n1!")]
    [InlineData("""{"day": "2026-05-04", "author": "a", "text": "t", "next": "n1"}, {"day": "2026-05-05", "author": "a", "text": "t", "next": "n2"}""", "n1. n2.")]
    public void What_is_left_is_the_newest_word_on_a_topic_until_it_is_done(string updates, string left) =>
        Assert.Equal(left, string.Join(' ', Compile(Record(updates)).People[0].Passages[0].Left));

    [Theory]
    [InlineData(null, "Days without an update: 5–6 May 2026.")]
    [InlineData(9, "Days without an update: 5–6 May 2026.")]
    [InlineData(6, "Days without an update: 5 May 2026.")]
    [InlineData(5, null)]
    public void Nobody_is_asked_what_was_done_on_days_to_come(int? today, string? finding)
    {
        var report = Compile(Record(Update("\"author\": \"a\", \"text\": \"x\"")) with { Today = today is { } day ? new LocalDate(2026, 5, day) : null });
        Assert.Equal(finding is null ? [] : [finding], report.Checklist.Select(line => line.Finding).Where(line => line.Contains("May 2026", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("the lock", "Ada Byron worked on `the lock`_ branch.")]
    [InlineData("lock", "Ada Byron worked on the `lock`_ branch.")]
    public void A_topic_that_brings_its_article_gets_no_other(string name, string expected)
    {
        var record = Record(Update("\"author\": \"a\", \"topic\": \"Parser\", \"text\": \"x\""));
        var report = Compile(record with { Topics = [record.Topics[0] with { Name = name, Kind = "branch", About = null }] });
        Assert.Contains(expected, ReportTemplates.BesideTheProgram().Find("people")!.Render(report, default).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Updates_on_one_topic_are_one_passage()
    {
        var person = Assert.Single(Compile(Record(string.Join(',',
            Update("\"author\": \"a\", \"topic\": \"Parser\", \"with\": [\"g\"], \"text\": \"One\""),
            Update("\"author\": \"a\", \"text\": \"Two tides a day were measured here\""),
            Update("\"author\": \"a\", \"topic\": \"parser\", \"text\": \"Three\"", 5)))).People);
        Assert.Equal(["One (with Grace Hopper). Three.", "Two tides a day were measured here."], person.Passages.Select(passage => passage.Story.Text));
        Assert.Empty(person.Passages[0].With);
    }

    [Theory]
    [InlineData("<@7> and <@!7>", "Grace and Grace.")]
    [InlineData("<@8>, <#8>, <@&8>", "Somebody, a channel, a role.")]
    [InlineData("in <#9> for <@&9>", "In #harbour for @pilots.")]
    [InlineData("at <t:1777852800:F>", "At Monday, 4 May 2026, 09:00.")]
    [InlineData("at <t:1777852800:t>", "At 09:00.")]
    public void Mentions_and_moments_become_words(string text, string expected)
    {
        var record = Record(Update("\"author\": \"a\", \"text\": \"x\""));
        Mention[] seen = [new(MentionKind.User, 7, "Grace"), new(MentionKind.Channel, 9, "harbour"), new(MentionKind.Role, 9, "pilots")];
        var report = Compile(record with { Updates = [record.Updates[0] with { Text = text, Mentions = seen }] });
        Assert.Equal(expected, report.People[0].Passages[0].Story.Text);
        Assert.Equal(
            expected.StartsWith("Some", StringComparison.Ordinal) ? ["Mentioned, without a name that is known: “somebody” in an update by Ada Byron; “a channel” in an update by Ada Byron; “a role” in an update by Ada Byron."] : [],
            report.Checklist.Select(line => line.Finding).Where(finding => finding.StartsWith("Mentioned", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Ada Byron", null, "ADA BYRÓN", null, true)]
    [InlineData("Ada Byron", null, "Ada", null, true)]
    [InlineData("Augusta King", "Ada", "Ada", null, true)]
    [InlineData("Ada Byron", "Ada", "Ada Lovelace", "Ada", false)]
    [InlineData("Ada Byron", null, "Adam", null, false)]
    public void Names_that_may_be_one_person_are_on_the_checklist(string one, string? oneShort, string other, string? otherShort, bool alike)
    {
        var people = $$"""{"id": "a", "displayName": "{{one}}", "shortName": "{{oneShort}}"}, {"id": "b", "displayName": "{{other}}", "shortName": "{{otherShort}}"}""";
        Assert.Equal(alike, Findings(Update("\"author\": \"a\", \"text\": \"x\""), people).Any(finding => finding.Contains("may be one person", StringComparison.Ordinal)));
    }

    [Fact]
    public void Days_without_an_update_and_updates_outside_the_days_are_on_the_checklist()
    {
        var findings = Compile(Record(string.Join(',', Update("\"author\": \"a\", \"text\": \"x\"", 5), Update("\"author\": \"a\", \"text\": \"x\"", 8)))).Checklist.Select(line => line.Finding).ToList();
        Assert.Contains("Days without an update: 4 May 2026; 6 May 2026.", findings);
        Assert.Contains("Updates outside the sprint's days: by Ada Byron, 8 May 2026.", findings);
    }

    [Fact]
    public void The_days_of_a_sprint_without_an_end_go_to_the_last_that_has_an_update()
    {
        var record = Record(Update("\"author\": \"a\", \"text\": \"x\"", 6));
        var report = Compile(record with { Sprint = record.Sprint with { End = null } });
        Assert.Equal("4–6 May 2026", report.Dates);
        Assert.Contains("Days without an update: 4–5 May 2026.", report.Checklist.Select(line => line.Finding));
    }

    [Theory]
    [InlineData("""{"id": "a", "displayName": "Ada Byron"}""", "Ada")]
    [InlineData("""{"id": "a", "displayName": "Ada Byron", "shortName": "AB"}""", "AB")]
    [InlineData("""{"id": "a", "displayName": "Ada Byron"}, {"id": "g", "displayName": "Ada Hopper"}""", "Ada Byron")]
    [InlineData("""{"id": "a", "displayName": "Ada de la Byron"}""", "Ada de la Byron")]
    public void The_first_of_two_names_is_used_where_it_can_mean_nobody_else(string people, string expected) =>
        Assert.Equal(expected, Compile(Record(string.Join(',', new[] { Update("\"author\": \"a\", \"text\": \"x\"") }
            .Concat(people.Contains("\"g\"", StringComparison.Ordinal) ? [Update("\"author\": \"g\", \"text\": \"x\"")] : [])), people)).People[0].ShortName);

    [Fact]
    public void An_empty_sprint_has_a_report()
    {
        var text = ReportTemplates.BesideTheProgram().Find("people")!.Render(Compile(Record("")), default).Text;
        Assert.Contains("Harbour sprint report\n", text, StringComparison.Ordinal);
    }
}
