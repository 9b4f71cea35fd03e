using NodaTime;
using SprintBot.Digests;
using SprintBot.Digests.Templating;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Tests.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Digests;

/// <summary>Whole digests, from what was posted to what the channel reads.</summary>
public sealed class DigestTemplateTests
{
    private static readonly LocalDate Wednesday = new(2026, 9, 16);

    [Fact]
    public void A_day_reads_as_it_should()
    {
        var record = Record(
            [Update(1, Some.Ada, "Moved the **parser**\nand `src/`", 7) with { With = [Some.Grace], Status = UpdateStatus.Done, Next = "docs *soon*" },
             Update(2, Some.Grace, "- One\n- Two") with { Blockers = "the <@33>", MessageLink = "https://discord.com/channels/1/2/3" },
             Update(3, Some.Ada, "# Big\n```py\nx = 1\n```", 7)]) with
        {
            Photos = [Photo(8, "The *quay*"), Photo(9, null)],
        };
        Assert.Equal("""
            # Harbour sprint: Wednesday, 16 September
            A warm welcome to Grace H.: it is a first sprint!

            ## [The \_parser\_](<https://example.org/p>)
            **Ada Byron** with Grace H. · done
            Moved the **parser**
            and `src/`
            *What is left:* docs *soon*

            **Ada Byron**
            **Big**

            ```py
            x = 1
            ```

            ## And besides
            **Grace H.** · [message](<https://discord.com/channels/1/2/3>)
            - One
            - Two

            *In the way:* the Ada Byron

            ## Pictures
            - The *quay*, by Ada Byron
            - Ada Byron (its file is missing)
            """, Shown(record));
    }

    [Fact]
    public void What_was_told_later_of_the_days_before_is_in_the_next_digest()
    {
        var monday = Wednesday.PlusDays(-2);
        var told = new DigestPosting { Sprint = new SprintId(1), Day = monday, Channel = Some.Channel, Known = [1], State = DigestState.Sent };
        var record = Record(
            [Update(1, Some.Ada, "In time") with { Day = monday },
             Update(2, Some.Ada, "In the evening", 7) with { Day = monday },
             Update(3, Some.Grace, "On a day without a digest") with { Day = monday.PlusDays(1) },
             Update(4, Some.Ada, "today")]) with
        { Postings = [told] };
        var shown = Shown(record);
        Assert.Contains("## Told later of the days before\n**Ada Byron** · The \\_parser\\_, Monday, 14 September\nIn the evening", shown, StringComparison.Ordinal);
        Assert.Contains("On a day without a digest", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("In time", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_digest_only_counts_what_came_before_it() =>
        Assert.Contains("1 update of the days before", Shown(Record([Update(1, Some.Ada, "early") with { Day = Wednesday.PlusDays(-1) }, Update(2, Some.Ada, "today")])), StringComparison.Ordinal);

    [Fact]
    public void An_empty_day_has_no_digest() => Assert.Null(DigestCompiler.Compile(Record([]), new DigestKey(new SprintId(1), Wednesday), _ => null, [], withLateOnes: true));

    [Fact]
    public void The_last_day_tells_the_sprint_in_figures() =>
        Assert.Contains("## The sprint in figures\n1 update by 1 person on 1 day, 1 topic, 0 photos.", Shown(Record([Update(1, Some.Ada, "x")]) is var record ? record with { Sprint = record.Sprint with { End = Wednesday } } : null!), StringComparison.Ordinal);

    [Theory]
    [InlineData("@everyone <@1> <#2> <@&3>")]
    [InlineData("{{ digest }} {{ include 'x' }}")]
    [InlineData("**open `code ```")]
    [InlineData("> quote\n# heading")]
    public void Hostile_names_and_texts_stay_words(string text)
    {
        var record = Record([Update(1, Some.Ada, text, 7)]);
        var shown = Shown(record with
        {
            Sprint = record.Sprint with { Name = text },
            Topics = [Some.Topic(7, text)],
            People = [.. record.People.Select(person => person with { FullName = text })],
        });
        Assert.DoesNotMatch("<(@[!&]?|#)[0-9]+>", shown);
        Assert.DoesNotMatch(@"(?<!\\)@everyone", shown);
        Assert.StartsWith("# ", shown, StringComparison.Ordinal);
    }

    private static string Shown(DigestRecord record)
    {
        var digest = DigestCompiler.Compile(record, new DigestKey(new SprintId(1), Wednesday), photo => photo.Value == 9 ? null : 1, [], withLateOnes: true);
        return string.Join("\n=====\n", DigestMessages.Of(new DigestKey(new SprintId(1), Wednesday), DigestTemplate.BesideTheProgram().Render(digest!, default), [], hasDrawing: false).Select(message => message.Content));
    }

    private static DigestRecord Record(IReadOnlyList<Update> updates) => new(
        Some.Sprint(),
        [new Sprinter { Guild = Some.Guild, User = Some.Ada, SeenName = "ada", FullName = "Ada Byron" }, new Sprinter { Guild = Some.Guild, User = Some.Grace, SeenName = "Grace H.", Newcomer = true }],
        [Some.Topic(7, "The _parser_") with { Url = "https://example.org/p" }],
        updates,
        [],
        []);

    private static Update Update(long id, UserId author, string text, long? topic = null) => new()
    {
        Id = new UpdateId(id),
        Guild = Some.Guild,
        Sprint = new SprintId(1),
        Author = author,
        Day = Wednesday,
        Text = text,
        Topic = topic is { } known ? new TopicId(known) : null,
        PostedAt = Some.Utc(2026, 9, 16, 12),
    };

    private static Photo Photo(long id, string? caption) => new()
    {
        Id = new PhotoId(id),
        Guild = Some.Guild,
        Sprint = new SprintId(1),
        Author = Some.Ada,
        Day = Wednesday,
        FileName = "x.png",
        ContentType = "image/png",
        Caption = caption,
        PostedAt = Some.Utc(2026, 9, 16, 12),
    };
}
