using SprintBot.Discord.Model;
using SprintBot.Interactions;

namespace SprintBot.Tests.Interactions;

public sealed class OpenQuestionsTests
{
    private static readonly Question WhichSprint = new("sprint", "Which sprint?", [.. Enumerable.Range(1, 30).Select(i => new Choice($"Sprint {i} {new string('x', 100)}", $"{i}"))]);

    private static Interaction From(ulong user, ulong id, string? customId = null, params string[] values) => new()
    {
        Id = new Snowflake(id),
        ApplicationId = new Snowflake(1),
        Type = customId is null ? InteractionType.ApplicationCommand : InteractionType.MessageComponent,
        Token = "t",
        GuildId = new Snowflake(2),
        ChannelId = new Snowflake(3),
        Member = new GuildMember { User = new User { Id = new Snowflake(user), Username = "somebody" } },
        Data = new InteractionData { Name = "update", CustomId = customId, Values = values },
    };

    private static OpenQuestions.Asked Ask(OpenQuestions questions, ulong user, ulong id, out Component select)
    {
        var about = new OpenQuestions.Asked(From(user, id), new Dictionary<string, string> { ["day"] = "2026-05-04" });
        select = questions.Ask(about, WhichSprint).Components[0].Components![0];
        return about;
    }

    private static ActionCall Choose(ulong user, Component select, string choice) => new(From(user, 99, select.CustomId, choice));

    [Fact]
    public void The_answer_comes_to_those_that_were_given_before()
    {
        var questions = new OpenQuestions(capacity: 10);
        var about = Ask(questions, user: 7, id: 50, out var select);
        var answered = questions.Answered(Choose(7, select, "3"));
        Assert.Same(about.Interaction, answered.Interaction);
        Assert.Equal([("day", "2026-05-04"), ("sprint", "3")], answered.Answers.Select(answer => (answer.Key, answer.Value)));
    }

    [Fact]
    public void As_many_choices_are_offered_as_Discord_takes_and_no_longer_ones()
    {
        Ask(new OpenQuestions(capacity: 10), user: 7, id: 50, out var select);
        Assert.Equal(25, select.Options!.Count);
        Assert.All(select.Options, option => Assert.InRange(option.Label.Length, 1, 100));
    }

    [Fact]
    public void Nobody_answers_for_somebody_else()
    {
        var questions = new OpenQuestions(capacity: 10);
        Ask(questions, user: 7, id: 50, out var select);
        Assert.Contains("somebody else", Assert.Throws<UserError>(() => questions.Answered(Choose(8, select, "3"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_oldest_question_is_forgotten_first_and_its_user_is_told_so()
    {
        var questions = new OpenQuestions(capacity: 1);
        Ask(questions, user: 7, id: 50, out var first);
        Ask(questions, user: 7, id: 51, out var second);
        Assert.Contains("too old", Assert.Throws<UserError>(() => questions.Answered(Choose(7, first, "3"))).Message, StringComparison.Ordinal);
        Assert.Equal(new Snowflake(51), questions.Answered(Choose(7, second, "3")).Interaction.Id);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("answer:50")]
    [InlineData("answer::sprint")]
    [InlineData("answer:fifty:sprint")]
    public void What_no_question_of_ours_carries_is_none(string customId)
    {
        var questions = new OpenQuestions(capacity: 10);
        Ask(questions, user: 7, id: 50, out _);
        Assert.Throws<UserError>(() => questions.Answered(new ActionCall(From(7, 99, customId, "3"))));
    }
}
