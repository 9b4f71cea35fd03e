using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Tests.Topics;

public sealed class TopicLikenessTests
{
    private static readonly Topic[] Known = [.. new[] { "SpecialTuple", "jit-targets", "issue 12", "STM", "Ebbe" }
        .Select((name, index) => new Topic { Id = new TopicId(index + 1), Sprint = new SprintId(1), Name = name })];

    [Theory]
    [InlineData("special tuple", "SpecialTuple")]
    [InlineData("SpecialTupel", "SpecialTuple")]
    [InlineData("SpecalTuples", "SpecialTuple")]
    [InlineData("jit_targets", "jit-targets")]
    [InlineData("jit target", "jit-targets")]
    [InlineData("s.t.m.", "STM")]
    public void A_slip_is_recognised(string typed, string meant) => Assert.Equal(meant, Assert.Single(TopicLikeness.Alike(Known, typed)).Name);

    [Theory]
    [InlineData("issue 13")]
    [InlineData("issue 121")]
    [InlineData("STL")]
    [InlineData("Ebba")]
    [InlineData("tuple")]
    [InlineData("gauge")]
    public void Another_name_is_another_topic(string typed) => Assert.Empty(TopicLikeness.Alike(Known, typed));
}
