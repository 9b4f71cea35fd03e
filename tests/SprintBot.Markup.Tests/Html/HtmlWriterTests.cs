namespace SprintBot.Markup.Tests.Html;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Text_is_never_an_element_and_an_address_never_leaves_its_attribute()
    {
        var html = HtmlWriter.ToHtml(DiscordMarkdown.Parse("<script>\"x\"</script> [a](https://b.c/\"onload=x)"));
        Assert.Equal(
            "<p>&lt;script&gt;&quot;x&quot;&lt;/script&gt; <a href=\"https://b.c/%22onload=x\" rel=\"nofollow noopener\">a</a></p>\n", html);
    }
}
