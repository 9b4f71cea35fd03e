using SprintBot.Markup.Rst;

namespace SprintBot.Markup.Tests.Rst;

public sealed class RstTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("snake_case and tail_", @"snake_case and tail\_")]
    [InlineData("2 * 3, *x*", @"2 * 3, \*x\*")]
    [InlineData(@"C:\x", @"C\:\\x")]
    [InlineData("at 10:30, note: x", "at 10:30, note: x")]
    [InlineData("a@b.c @here", @"a\@b.c @here")]
    [InlineData("{{% raw %}}", @"{{\% raw %}}")]
    [InlineData("`x`_ |y|", @"\`x\`\_ \|y\|")]
    [InlineData(" two\r\nlines\t", "two lines")]
    [InlineData("a\0b\u001bc\ufeff", "abc")]
    public void A_value_is_escaped_only_where_it_must_be(string plain, string rst) => Assert.Equal(rst, RstText.Escape(plain));

    [Fact]
    public void What_no_file_can_hold_becomes_a_replacement_character() =>
        Assert.Equal("\ufffd \ufffd \U0001f600", RstText.Normalize("\ud800 \uffff \U0001f600"));

    [Theory]
    [InlineData("- x", @"\- x")]
    [InlineData("-x", @"\-x")]
    [InlineData("1. x", @"1\. x")]
    [InlineData("(iv) x", @"(iv\) x")]
    [InlineData("A. Author", @"A\. Author")]
    [InlineData("2011. x", @"2011\. x")]
    [InlineData(".. raw:: html", @"\.. raw\:: html")]
    [InlineData(":smile:", @"\:smile\:")]
    [InlineData("====", @"\====")]
    [InlineData("\\", "\\ \\\\")]
    [InlineData(">>> x", @"\>>> x")]
    [InlineData("— x", @"\— x")]
    [InlineData("+--+", @"\+--+")]
    [InlineData("=== ===", @"\=== ===")]
    [InlineData("x ::", @"x :\:")]
    [InlineData("word", "word")]
    [InlineData("1.5 x", "1.5 x")]
    public void A_value_that_starts_a_paragraph_is_no_block(string plain, string rst) => Assert.Equal(rst, RstText.EscapeLine(plain));

    [Fact]
    public void Styled_values_hold_whatever_is_in_them_and_empty_ones_are_nothing()
    {
        Assert.Equal(@"**a\*b**", RstText.Strong(" a*b "));
        Assert.Equal("*a*", RstText.Emphasis("a"));
        Assert.Equal("``a b``", RstText.Literal("a\nb"));
        Assert.Equal(@":literal:`a\`b`", RstText.Literal("a`b"));
        Assert.Equal("", RstText.Strong("\u3000") + RstText.Emphasis("") + RstText.Literal("\n"));
    }

    [Theory]
    [InlineData("here", "https://a.b/c_", @"`here <https://a.b/c\_>`__")]
    [InlineData("<b>", "http://a.b/ä b", @"<b> (http\://a.b/ä b)")]
    [InlineData("<b>", "http://a.b/ä", @"`\<b\> <http://a.b/%C3%A4>`__")]
    [InlineData("", "https://a.b", "`https://a.b <https://a.b>`__")]
    [InlineData("x", "javascript:y", @"x (javascript\:y)")]
    [InlineData("x", "", "x")]
    public void A_link_leads_to_http_only_and_never_hides_another_address(string text, string url, string rst) =>
        Assert.Equal(rst, RstText.Link(text, url));

    [Theory]
    [InlineData("https://a.b/?q=%20&r=`<>", "https://a.b/?q=%20&r=%60%3C%3E")]
    [InlineData("HTTP://a.b/100%", "HTTP://a.b/100%25")]
    [InlineData(" https://a.b ", "https://a.b")]
    [InlineData("https://", null)]
    [InlineData("https:///x", null)]
    [InlineData("ftp://a.b", null)]
    [InlineData("//a.b", null)]
    [InlineData("https://a.b/x y", null)]
    public void Only_http_addresses_with_a_host_are_safe(string url, string? safe) => Assert.Equal(safe, RstText.SafeUrl(url));

    [Fact]
    public void Pieces_side_by_side_get_a_separator_only_where_docutils_needs_one() =>
        Assert.Equal(@"un\ **bear**\ able, *x*.", RstText.Join("un", RstText.Strong("bear"), "able", ", ", RstText.Emphasis("x"), "."));

    [Fact]
    public void A_title_is_underlined_twice_its_length_so_that_wide_letters_are_covered() =>
        Assert.Equal("日本\n----\n", RstText.Title("日本", '-'));

    [Fact]
    public void A_target_is_named_as_docutils_compares_names()
    {
        Assert.Equal("fast path", RstText.NormalizeName(" Fast \n PATH "));
        Assert.Equal(@"`Fast \<path\>`_", RstText.TargetReference("Fast  <path>"));
        Assert.Equal(@".. _`Fast \<path\>`: https://a.b/c\_", RstText.TargetDefinition("Fast <path>", "https://a.b/c_"));
        Assert.Throws<ArgumentException>(() => RstText.TargetDefinition("x", "file:///etc"));
        Assert.Throws<ArgumentException>(() => RstText.TargetReference(" "));
    }

    [Fact]
    public void A_paragraph_is_wrapped_around_code_roles_and_addresses_and_hangs_where_told()
    {
        var roles = new RstRoles();
        var inline = RstText.Inline(DiscordMarkdown.Parse("- aaaa `bbbb cccc` ||dddd eeee||\n\n**ffff gggg** [hhhh iiii](https://example.org/)"), roles);
        var lines = RstText.Paragraph(inline, indent: 2, width: 26).Split('\n');
        Assert.Equal(
            ["aaaa ``bbbb cccc``", "  :sb-spoiler:`dddd eeee`", "  **ffff gggg** `hhhh iiii", "  <https://example.org/>`__", ""], lines);
    }

    [Fact]
    public void Roles_are_declared_once_and_always_in_the_same_order()
    {
        var roles = new RstRoles();
        foreach (var text in new[] { "~~a~~", "**__b__**", "__c__ ~~d~~" })
            RstWriter.ToRst(DiscordMarkdown.Parse(text), roles);

        using var writer = new StringWriter();
        roles.WriteDeclarations(writer);
        Assert.Equal(".. role:: u\n\n.. role:: sb-strong-u(strong)\n   :class: sb-u\n\n.. role:: del\n\n", writer.ToString());
    }

    [Fact]
    public void A_body_keeps_to_the_width_and_indent_it_is_given()
    {
        var document = DiscordMarkdown.Parse("one two three four five six\n\n> quoted words that wrap");
        var rst = RstWriter.ToRst(document, new RstRoles(), new RstLayout { Width = 24, Indent = 2 });
        Assert.Equal("  one two three four\n  five six\n\n     quoted words that\n     wrap\n", rst);
    }
}
