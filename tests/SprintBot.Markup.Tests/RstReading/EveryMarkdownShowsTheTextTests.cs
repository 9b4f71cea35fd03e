using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using SprintBot.Markup.Rst;
using SprintBot.Markup.RstReading;
using SprintBot.Markup.Tests.Docutils;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Tests.RstReading;

/// <summary>A report as Markdown shows what it shows as HTML, to a reader with all that GitHub's Markdown has, and nothing runs in it.</summary>
public sealed partial class EveryMarkdownShowsTheTextTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseFootnotes().UseMathematics().UseDefinitionLists().Build();
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    private static readonly string[] Expected = ["p", "em", "strong", "del", "code", "pre", "a", "ul", "ol", "li", "blockquote", "br", "h1", "h2", "h3", "img", "hr", "ins", "kbd", "q", "sub", "sup"];

    [Fact]
    public void Of_random_texts() => EveryTextSurvivesTests.Texts.Sample(Holds, iter: Math.Max(5_000, EveryTextSurvivesTests.Cases));

    [Theory]
    [InlineData("# no heading\n\n- [ ] no task\n1\\. no item\n=====\n-----")]
    [InlineData("{{ site.title }} {% raw %} {{< figure >}} {{% x %}} `{{ code }}` {#id}")]
    [InlineData("```\n{{ code }}\n```\n~~~\n``` no fence")]
    [InlineData("a|b\n-|-\n1|2")]
    [InlineData("www.example.org ada@example.org <b>x</b> &copy; &#65; $x$ ^note[^1] :+1: ==mark== H~2~O ++ins++")]
    [InlineData("*a*b **c** ***d*** _e_ ~~f~~ ||g|| __h__ `` ` `` snake_case_name 2 * 3 * 4")]
    [InlineData("-> https://example.org/a_(b)*c*?d=1&e=2 [x](https://example.org/\\) <https://example.org/>")]
    [InlineData("> a\n> > b\n- c\n  - d\n\n3. e\n4. f\n- g")]
    [InlineData("[link]: https://example.org\n[^1]: note\n: definition\n\\*")]
    public void Of_texts_that_look_like_Markdown(string text) => Holds(text);

    [Fact]
    public void A_paragraph_is_a_line_and_a_fence_as_long_as_it_needs()
    {
        var rst = $"{string.Join(' ', Enumerable.Repeat("word", 60))}\n\n.. code:: c\n\n   a ``` b\n\n.. figure:: photos/a.jpg\n   :alt: A [lamp]\n   :width: 50%\n\n   The lamp\n\n.. TEASER_END\n\n:What: It\n:Who: *All*\n";
        Assert.Equal($"{string.Join(' ', Enumerable.Repeat("word", 60))}\n\n````c\na ``` b\n````\n\n![A \\[lamp\\]](photos/a.jpg)\n\nThe lamp\n\n<!--more-->\n\n- **What:** It\n- **Who:** *All*\n", RstPage.Read(rst).ToMarkdown(null));
        Assert.Contains("<img src=\"photos/a.jpg\" alt=\"A [lamp]\" width=\"50%\">", RstPage.Read(rst).ToFragment(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_stands_in_the_front_matter_alone()
    {
        const string Rst = "A title\n=======\n\nPart\n----\n\nx\n";
        Assert.Equal("## Part\n\nx\n", RstPage.Read(Rst).ToMarkdown("A title"));
        Assert.Equal("# A title\n\n## Part\n\nx\n", RstPage.Read(Rst).ToMarkdown(null));
    }

    private static void Holds(string text)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var roles = new RstRoles();
        var rst = RstWriter.ToRst(DiscordMarkdown.Parse(text, MentionNames.None), roles);
        roles.WriteDeclarations(writer);
        var page = RstPage.Read($"{writer}{rst}");
        var markdown = page.ToMarkdown(null);
        Assert.DoesNotMatch(Runs(), markdown);
        foreach (var pipeline in (MarkdownPipeline[])[CommonMark, GitHub])
        {
            var html = Markdown.ToHtml(markdown, pipeline);
            Assert.Equal(Shown(page.ToFragment()), Shown(html));
            Assert.All(Elements().Matches(html).Select(element => element.Groups["name"].Value), name => Assert.Contains(name, Expected));
        }
    }

    /// <summary>What a reader sees, white space aside, and without the joiner that keeps a shortcode from running.</summary>
    private static string Shown(string html) => Space().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), "").Replace("\u2060", "", StringComparison.Ordinal);

    [GeneratedRegex("<!--.*?-->|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex("<(?<name>[a-zA-Z][a-zA-Z0-9]*)")]
    private static partial Regex Elements();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\{[{%]")]
    private static partial Regex Runs();
}
