using System.Text;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Tests.SprintFiles;

public sealed class SprintFileReaderTests
{
    private const string Beginning = """
        {"sprint": {"name": "Harbour sprint", "start": "2026-09-14", "end": "2026-09-20", "timezone": "Europe/London", "thanks": "Thanks, @Ada Byron"},
         "people": [{"id": "ada", "displayName": "Ada Byron"}, {"displayName": "Ada"}, null, {"id": "ada", "displayName": "Twice"}],
         "topics": [{"name": "Parser", "url": "https://forge.example/p"}],
        """;

    private static SprintPlan Read(string rest) => SprintFileReader.Read(Encoding.UTF8.GetBytes(Beginning + rest + "}"));

    private static Update Only(string members) => Assert.Single(Read($$"""
        "updates": [{"day": "2026-09-14", "author": "ada", {{members}} }]
        """).Updates);

    [Theory]
    [InlineData("@Ada Byron and @Ada", "<@1001> and <@1002>")]
    [InlineData("@Ada Byron's", "<@1001>'s")]
    [InlineData("`@Ada` and ``x`@Ada`` and @Adam", "`@Ada` and ``x`@Ada`` and @Adam")]
    [InlineData("an unclosed ` and @Ada", "an unclosed ` and <@1002>")]
    [InlineData("<@ada>, <@!ada>, `<@ada>`, <@nobody> and <@ada", "<@1001>, <@1001>, `<@ada>`, <@nobody> and <@ada")]
    [InlineData("mail ada@Ada.example", "mail ada<@1002>.example")]
    public void An_at_sign_and_the_full_name_of_one_of_the_people_mention_that_person(string text, string expected) =>
        Assert.Equal(expected, Only($"\"text\": \"{text}\"").Text);

    [Fact]
    public void The_sprints_own_texts_can_mention_people_too() => Assert.Equal("Thanks, <@1001>", Read("\"updates\": []").Sprint.Thanks);

    [Fact]
    public void A_link_that_neither_the_text_nor_the_topic_has_is_put_at_the_end()
    {
        var update = Only("""
            "topic": "parser", "text": "see https://a.example/", "links": [{"text": "a", "url": "https://a.example/"}, {"text": "p", "url": "https://forge.example/p"}, {"text": "b", "url": "https://b.example/"}]
            """);
        Assert.Equal("see https://a.example/\n[b](https://b.example/)", update.Text);
    }

    [Theory]
    [InlineData("\"text\": \"x\", \"done\": true", UpdateStatus.Done)]
    [InlineData("\"text\": \"x\", \"status\": \"In Progress\", \"done\": true", UpdateStatus.InProgress)]
    [InlineData("\"text\": \"x\", \"done\": false", null)]
    public void The_older_done_is_read_as_a_status(string members, UpdateStatus? status) => Assert.Equal(status, Only(members).Status);

    [Fact]
    public void What_can_not_be_used_is_named_by_number_and_the_rest_is_read()
    {
        var plan = Read("""
            "updates": [
              {"day": "2026-09-14", "author": "ada", "text": "kept"},
              {"day": "2026-09-14", "author": "nobody", "text": "x"},
              {"day": "2026-02-30", "author": "ada", "text": "x"},
              {"day": "2026-09-14", "author": "ada", "text": " \n\t"},
              {"day": "2026-09-14", "author": "ada", "with": ["nobody"], "text": "kept without a partner"},
              {"day": "2026-09-14", "author": "ada", "status": "nearly", "text": "kept without a status"},
              {"author": "ada", "text": "x"},
              {"day": "2031-01-01", "author": "ada", "text": "a day outside the sprint is kept"}],
            "photos": [{"file": "../../etc/passwd", "author": "ada"}, {"file": "x.jpg", "author": "ada"}]
            """);
        Assert.Equal(["kept", "kept without a partner", "kept without a status", "a day outside the sprint is kept"], plan.Updates.Select(update => update.Text));
        Assert.Equal(["x.jpg"], plan.Photos.Select(photo => photo.FileName));
        Assert.Equal(
            [
                "Person 3 is left out: it is null.",
                "Person 4 is left out: “ada” is another person's id.",
                "Update 2 is left out: its author “nobody” is none of the people.",
                "Update 3 is left out: there is no day “2026-02-30”.",
                "Update 4 is left out: it has no text.",
                "A partner of update 5 is left out: its partner “nobody” is none of the people.",
                "The status of update 6 is left out: “nearly” is no status.",
                "Update 7 is left out: it has no day.",
                "Photo 1 is left out: its file is not the name of a file beside the sprint file.",
            ],
            plan.Problems);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("null", "null")]
    [InlineData("[]", "line 1")]
    [InlineData("{}", "no “sprint”")]
    [InlineData("{\"version\": 2, \"sprint\": {\"name\": \"x\", \"start\": \"2026-09-14\"}}", "version 2")]
    [InlineData("{\"sprint\": {\"name\": \"x\"}}", "no first day")]
    [InlineData("{\"sprint\": {\"name\": \" \", \"start\": \"2026-09-14\"}}", "needs a name")]
    [InlineData("{\"sprint\": {\"name\": \"x\", \"start\": \"14 September\"}}", "not a date")]
    [InlineData("{\"sprint\": {\"name\": \"x\", \"start\": \"2026-09-14\", \"timezone\": \"Mars/Base\"}}", "not a time zone")]
    [InlineData("{\"sprint\": {\"name\": \"x\", \"start\": \"2026-09-14\"}, \"people\": 7}", "$.people")]
    public void A_file_that_is_no_sprint_file_is_refused_in_one_line(string json, string message)
    {
        var error = Assert.Throws<SprintFileException>(() => SprintFileReader.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
