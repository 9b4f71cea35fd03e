using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Tests.Reading;

/// <summary>What a text means, told as HTML, which shows the tree as it is.</summary>
public sealed class DiscordMarkdownTests
{
    [Theory]
    [InlineData("**a** *b* _c_ ***d***", "<strong>a</strong> <em>b</em> <em>c</em> <strong><em>d</em></strong>")]
    [InlineData("__a__ ~~b~~ ||c|| `d`", "<u>a</u> <del>b</del> <span class=\"sb-spoiler\">c</span> <code>d</code>")]
    [InlineData("**a _b** c_", "<strong>a _b</strong> c_")]
    [InlineData("||a|| b ||c", "<span class=\"sb-spoiler\">a</span> b ||c")]
    [InlineData("||||", "||||")]
    [InlineData("~~~~~", "<del>~</del>")]
    public void Styles_are_what_discord_shows(string text, string html) => Assert.Equal($"<p>{html}</p>\n", Html(text));

    [Theory]
    [InlineData("void* p, *q")]
    [InlineData("*args, **kwargs")]
    [InlineData("def f(*args, **kwargs):")]
    [InlineData("2 * 3 ** 4")]
    [InlineData("foo_bar_ and _foo")]
    [InlineData("__init__")]
    [InlineData("a.__x__ and __x__() and __x__[0] and src/__x__/y and __x__.y")]
    [InlineData(@"C:\path")]
    [InlineData("|x|")]
    [InlineData(@"¯\_(ツ)_/¯")]
    [InlineData("#1 and # ")]
    [InlineData("- ")]
    [InlineData("---")]
    [InlineData("@everyone @here")]
    [InlineData("[x](ftp://a.b) [x]() [x][y] ![x](y)")]
    [InlineData("```")]
    [InlineData("`")]
    [InlineData("<@x> <#> <t:x> <b>")]
    [InlineData("&amp; &lt;b>")]
    public void Names_and_loose_signs_stay_as_typed(string text) =>
        Assert.Equal(text.TrimEnd(), PlainTextWriter.ToText(DiscordMarkdown.Parse(text)).TrimEnd('\n'));

    [Fact]
    public void A_word_between_double_underscores_is_underlined_unless_it_is_code() =>
        Assert.Equal("<p><u>init it</u> <u>word</u> __init__ a.__word__</p>\n", Html("__init it__ __word__ __init__ a.__word__"));

    [Theory]
    [InlineData("a\nb", "<p>a<br>\nb</p>\n")]
    [InlineData("a\n\n\nb", "<p>a</p>\n<p>b</p>\n")]
    [InlineData("> a\nb", "<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>\n")]
    [InlineData(">>> a\n> b\n- c", "<blockquote>\n<p>a<br>\n&gt; b</p>\n<ul>\n<li>c</li>\n</ul>\n</blockquote>\n")]
    [InlineData("> - >>> a\n>\n> > b", "<blockquote>\n<ul>\n<li><blockquote>\n<p>a</p>\n</blockquote>\n</li>\n</ul>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n")]
    [InlineData("- a\n1. b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("0. a", "<ol>\n<li>a</li>\n</ol>\n")]
    [InlineData("7. a", "<ol start=\"7\">\n<li>a</li>\n</ol>\n")]
    [InlineData("- a\nb", "<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n")]
    [InlineData("# a\n-# b", "<h1>a</h1>\n<p><small>b</small></p>\n")]
    [InlineData("a ```x\nb``` c", "<p>a</p>\n<pre><code class=\"language-x\">b\n</code></pre>\n<p>c</p>\n")]
    [InlineData("```x```", "<pre><code>x\n</code></pre>\n")]
    [InlineData("- a ```\nb\n```", "<ul>\n<li><p>a</p>\n<pre><code>b\n</code></pre>\n</li>\n</ul>\n")]
    [InlineData("> ```a\nb```", "<blockquote>\n<p>```a</p>\n</blockquote>\n<p>b```</p>\n")]
    public void Blocks_are_what_discord_shows(string text, string html) => Assert.Equal(html, Html(text));

    [Theory]
    [InlineData("https://a.b/c).", "https://a.b/c", ").")]
    [InlineData("https://a.b/c_(d)", "https://a.b/c_(d)", "")]
    [InlineData("https://a.b/c**", "https://a.b/c", "**")]
    [InlineData("https://a.b/of(\"c\").", "https://a.b/of(%22c%22)", ".")]
    [InlineData("https://a.b/c\",\"d\"", "https://a.b/c", "\",\"d\"")]
    [InlineData("https://a.b/of(\"", "https://a.b/of(", "\"")]
    [InlineData("<https://a.b/c>", "https://a.b/c", "")]
    [InlineData("https://a.b/ä", "https://a.b/%C3%A4", "")]
    public void A_bare_address_ends_where_the_sentence_goes_on(string text, string link, string rest)
    {
        var line = Assert.Single(Assert.IsType<Paragraph>(Assert.Single(DiscordMarkdown.Parse(text).Blocks)).Lines);
        Assert.Equal(link, line.Runs[0].Link);
        Assert.Equal(rest, string.Concat(line.Runs.Skip(1).Select(run => run.Text)));
    }

    [Fact]
    public void Mentions_become_the_names_that_are_known_and_stay_readable_otherwise()
    {
        var names = new MentionNames
        {
            User = id => id == 1 ? "Ada\nLovelace" : null,
            Channel = _ => "#parser",
            Role = _ => "",
            Timestamp = (seconds, style) => $"{seconds}{style}",
        };
        var text = PlainTextWriter.ToLine(DiscordMarkdown.Parse("<@1> <@!2> <#3> <@&4> </a b:5> <t:6:R> <t:-7> <a:e:8> <id:home>", names));
        Assert.Equal("Ada Lovelace @2 #parser &4 /a b 6R -7 :e: <id:home>", text);
    }

    [Fact]
    public void A_moment_without_a_formatter_is_a_date_in_utc_and_one_out_of_range_stays_as_typed() =>
        Assert.Equal("1970-01-01 00:00 UTC <t:99999999999999>", PlainTextWriter.ToLine(DiscordMarkdown.Parse("<t:0> <t:99999999999999>")));

    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("**a*")]
    [InlineData("_a __b")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    [InlineData("||a")]
    [InlineData("~~")]
    [InlineData("`a``b```c")]
    [InlineData("a```b\n\n")]
    [InlineData("[a](")]
    [InlineData("[a](https://b.c)")]
    [InlineData("<@1")]
    [InlineData("-# a\n")]
    [InlineData("- a\n1. b\n")]
    [InlineData("\ud800")]
    public void A_long_row_of_anything_is_read_and_leaves_no_line_that_docutils_refuses(string unit)
    {
        var rst = DiscordMarkdown.ToRst(string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length)));
        Assert.All(rst.Split('\n'), line => Assert.InRange(line.Length, 0, 9_999));
    }

    private static string Html(string text) => HtmlWriter.ToHtml(DiscordMarkdown.Parse(text));
}
