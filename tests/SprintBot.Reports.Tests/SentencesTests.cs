using SprintBot.Markup;
using SprintBot.Reports.Compiling;

namespace SprintBot.Reports.Tests;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("fixed it", "Then slept", "fixed it. Then slept.")]
    [InlineData("fixed it", "then slept", "fixed it. then slept.")]
    [InlineData("fixed it!", "Then slept.", "fixed it! Then slept.")]
    [InlineData("fixed 12", "3 are left?", "fixed 12. 3 are left?")]
    [InlineData("fixed `it`", "then slept", "fixed it. then slept.")]
    [InlineData("see https://a.example/x", "then slept", "see https://a.example/x. then slept.")]
    [InlineData("fixed it :-)", "Then slept", "fixed it :-) Then slept.")]
    [InlineData("fixed it 🎉", "Then slept 😴", "fixed it 🎉 Then slept 😴")]
    [InlineData("(fixed it)", "\"Then\" slept", "(fixed it). \"Then\" slept.")]
    [InlineData("直した", "寝た", "直した\n\n寝た")]
    [InlineData("fixed it.", "then slept", "fixed it.\n\nthen slept.")]
    [InlineData("fixed:", "Then slept", "fixed:\n\nThen slept.")]
    [InlineData("two\nlines", "Then slept", "two\nlines\n\nThen slept.")]
    [InlineData("fixed it", "- a list", "fixed it.\n\n- a list")]
    public void Texts_flow_together_where_that_reads_well_and_keep_every_word(string first, string second, string expected)
    {
        var story = ReportStory.Of([DiscordMarkdown.Parse(first), DiscordMarkdown.Parse(second)]);
        Assert.Equal(expected, PlainTextWriter.ToText(story).Trim('\n'));
    }

    [Fact]
    public void A_long_paragraph_begins_no_further_sentence()
    {
        var word = string.Concat(Enumerable.Repeat("Worked ", 40)).Trim();
        var story = ReportStory.Of(Enumerable.Repeat(DiscordMarkdown.Parse(word), 6));
        Assert.Equal(3, story.Blocks.Count);
    }
}
