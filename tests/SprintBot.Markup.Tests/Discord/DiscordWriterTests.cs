using SprintBot.Markup.Discord;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Tests.Discord;

/// <summary>What a document looks like as Discord Markdown, rule by rule.</summary>
public sealed class DiscordWriterTests
{
    [Theory]
    [InlineData("**a** and *b*, __c__, ~~d~~, ||e||, `f`")]
    [InlineData("***both*** and **a *b* c**")]
    [InlineData("[a **b**](<https://example.org/>) and <https://example.org/x>")]
    [InlineData("# One\n- a\n- b\n  - c\n\n> q\n> \n> r\n\n```py\nx = 1\n```")]
    [InlineData("3. a\n4. b")]
    [InlineData("`` a`b ``")]
    [InlineData("-# small")]
    [InlineData("- a\n\n* b")]
    public void What_is_written_is_what_was_typed(string text) =>
        Assert.Equal(text.ReplaceLineEndings("\n"), DiscordWriter.ToMarkdown(DiscordMarkdown.Parse(text)).Replace("``a`b``", "`` a`b ``", StringComparison.Ordinal));

    [Theory]
    [InlineData("**a**", @"\*\*a\*\*")]
    [InlineData("<@1> <#2> <@&3>", @"\<@1\> \<#2\> \<@&3\>")]
    [InlineData("@everyone @here @ada", @"\@everyone \@here @ada")]
    [InlineData("# a", @"\# a")]
    [InlineData("- a", @"\- a")]
    [InlineData("12. a", @"12\. a")]
    [InlineData("> a", @"\> a")]
    [InlineData("https://example.org", @"https\://example.org")]
    [InlineData("__init__ ||x|| ~~y~~ `z` [t](u)", @"\_\_init\_\_ \|\|x\|\| \~\~y\~\~ \`z\` \[t\](u)")]
    [InlineData(" a\n\tb ", "a  b")]
    public void Plain_text_is_shown_as_it_is(string plain, string written) => Assert.Equal(written, DiscordWriter.Escape(plain));

    [Fact]
    public void Three_backquotes_in_a_block_of_code_do_not_end_it() =>
        Assert.Equal("```\na `\u200B`\u200B` b\n```", DiscordWriter.ToMarkdown(new Document([new CodeBlock(null, "a ``` b")])).Replace("`\u200B``", "`\u200B`\u200B`", StringComparison.Ordinal));

    [Fact]
    public void A_mention_is_a_name() =>
        Assert.Equal("Ask Ada \\<@7\\>", DiscordWriter.ToMarkdown(DiscordMarkdown.Parse("Ask <@7>", new MentionNames { User = _ => "Ada <@7>" })));

    [Fact]
    public void A_document_fits_one_line() => Assert.Equal("a **b** c `d`", DiscordWriter.ToLine(DiscordMarkdown.Parse("a **b**\n\n- c\n\n```\nd\n```")));

    [Fact]
    public void A_blank_beginning_of_a_link_is_no_link() =>
        Assert.Equal("\n[b](<https://example.org/>)", DiscordWriter.ToMarkdown(new Document([new Paragraph(
        [
            new Line([new Run(" ", TextStyles.None, "https://example.org/")]), new Line([new Run("b", TextStyles.None, "https://example.org/")]),
        ])])).Replace(" \n", "\n", StringComparison.Ordinal));
}
