using SprintBot.Interactions;
using SprintBot.Sprints;
using SprintBot.Tests.Sprints;
using SprintBot.Topics;

namespace SprintBot.Tests.Topics;

public sealed class TopicRulesTests
{
    [Theory]
    [InlineData("", null, "needs a name")]
    [InlineData("\u0301", null, "needs a name")]
    [InlineData("x", "javascript:alert(1)", "not a link")]
    [InlineData("x", "example.org", "not a link")]
    [InlineData("x", "https://example.org/a b", "not a link")]
    public void What_can_not_be_a_topic_is_refused(string name, string? url, string message)
    {
        var error = Assert.Throws<UserError>(() => TopicRules.Add(new TopicInput { Name = name, Url = url }, new TopicId(1), new SprintId(1)));
        Assert.Contains(message, error.WhatHappened, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_topics_name_can_not_be_taken()
    {
        var parser = Some.Topic(1, "Parser");
        var lexer = Some.Topic(2, "Lexer");
        Assert.Throws<UserError>(() => TopicRules.Change(lexer, new TopicInput { Name = "PARSER" }, [parser, lexer]));
        Assert.Equal("lexer", TopicRules.Change(lexer, new TopicInput { Name = "lexer" }, [parser, lexer]).Name);
    }

    [Theory]
    [InlineData("bet", new[] { "Alphabet", "beta" })]
    [InlineData("É", new[] { "Clé", "Alphabet", "beta" })]
    [InlineData("", new[] { "Clé", "Alphabet", "beta" })]
    [InlineData("zzz", new string[0])]
    public void Search_matches_anywhere_in_the_name_and_the_newest_comes_first(string typed, string[] found) =>
        Assert.Equal(found, TopicRules.Search([Some.Topic(1, "beta"), Some.Topic(2, "Alphabet"), Some.Topic(3, "Clé")], typed).Select(topic => topic.Name));
}
