namespace SprintBot.Markup.Tests.Plain;

public sealed class PlainTextWriterTests
{
    [Fact]
    public void Blocks_keep_their_lines_and_lose_their_markup() =>
        Assert.Equal(
            "Head\n\n**\nb c\n\n> q\n\n- one\n- two\n  more\n\ntext\n\n2. x\n\ncode\n",
            PlainTextWriter.ToText(DiscordMarkdown.Parse(
                "# Head\n\\*\\*\n**b** [c](https://a.b)\n\n> q\n\n- one\n- ~~two~~\n  more\n\ntext\n\n2. x\n```\ncode\n```")));

    [Fact]
    public void A_text_on_one_line_is_its_words_in_order() =>
        Assert.Equal("a b c d", PlainTextWriter.ToLine(DiscordMarkdown.Parse("# a\n> b\n- c\n```\n  d\n```")));
}
