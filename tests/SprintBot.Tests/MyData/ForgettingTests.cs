using SprintBot.Digests;
using SprintBot.MyData;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Tests.Sprints;
using SprintBot.Updates;

namespace SprintBot.Tests.MyData;

public sealed class ForgettingTests
{
    private static readonly Forgetting Ada = new(Some.Ada);

    private static readonly Update Plain = new()
    {
        Id = new UpdateId(7),
        Guild = Some.Guild,
        Sprint = new SprintId(1),
        Author = Some.Grace,
        Day = new(2026, 9, 16),
        Text = "alone with <@34>",
        Mentions = [new SeenMention(MentionKind.User, 34, "Grace"), new SeenMention(MentionKind.Channel, 33, "not Ada")],
        With = [new UserId(35)],
        PostedAt = Some.Utc(2026, 9, 16),
    };

    [Theory]
    [InlineData("with <@33>", "with a former sprinter")]
    [InlineData("<@!33> and <@033>", "a former sprinter and a former sprinter")]
    [InlineData("<@333>, <@&33>, <#33>, @33 and Ada", "<@333>, <@&33>, <#33>, @33 and Ada")]
    public void Mentions_become_words_and_what_was_typed_as_words_stays(string text, string expected)
    {
        Assert.Equal(expected, Ada.In(Plain with { Text = text }).Text);
        Assert.Equal(expected, Ada.In(Plain with { Next = text }).Next);
        Assert.Equal(expected, Ada.In(Plain with { Blockers = text }).Blockers);
        Assert.Equal(expected, Ada.In(Plain with { Earlier = [UpdateVersion.Of(Plain with { Text = text }, default)] }).Earlier[0].Text);
        Assert.Equal(expected, Ada.In(Some.Sprint() with { Thanks = text }).Thanks);
        Assert.Equal(expected, Ada.In(Some.Topic(1, "Parser") with { About = text }).About);
    }

    [Fact]
    public void What_names_nobody_comes_back_as_it_is()
    {
        Assert.Same(Plain, Ada.In(Plain));
        var sprint = Some.Sprint() with { StartedBy = Some.Grace };
        Assert.Same(sprint, Ada.In(sprint));
    }

    [Fact]
    public void A_credit_goes_now_and_in_what_was_said_before_and_the_others_stay()
    {
        var credited = Plain with { With = [new UserId(35), Some.Ada], Earlier = [UpdateVersion.Of(Plain with { With = [Some.Ada] }, default)] };
        Assert.True(Ada.Credits(credited));
        var left = Ada.In(credited);
        Assert.Equal(new UserId(35), Assert.Single(left.With));
        Assert.Empty(left.Earlier[0].With);
        Assert.Equal(Plain.Text, left.Text);
    }

    [Fact]
    public void A_name_that_was_kept_for_a_mention_goes()
    {
        var left = Ada.In(Plain with { Mentions = [.. Plain.Mentions, new SeenMention(MentionKind.User, 33, "Ada Byron")] });
        Assert.Equal(["Grace", "not Ada"], left.Mentions.Select(mention => mention.Name));
    }

    [Theory]
    [InlineData(DigestState.Sent, DigestState.Sent, 1)]
    [InlineData(DigestState.Empty, DigestState.Empty, 1)]
    [InlineData(DigestState.Sending, DigestState.Refused, 0)]
    public void A_digest_keeps_none_of_its_words_and_is_made_anew_if_it_is_not_out(DigestState state, DigestState expected, int messages)
    {
        var left = Forgetting.In(new DigestPosting
        {
            Sprint = new SprintId(1),
            Day = new(2026, 9, 16),
            Channel = Some.Channel,
            State = state,
            Messages = [new DigestMessage("Ada was here", [new PhotoId(1)], false, "nonce") { SentAs = 5 }],
        });
        Assert.Equal((expected, messages), (left.State, left.Messages.Count));
        Assert.All(left.Messages, message => Assert.Equal(("", 0, 5L), (message.Content, message.Photos.Count, message.SentAs)));
    }
}
