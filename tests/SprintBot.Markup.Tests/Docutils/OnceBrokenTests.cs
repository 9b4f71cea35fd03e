namespace SprintBot.Markup.Tests.Docutils;

/// <summary>Texts that once broke a report, each read back by docutils.</summary>
public sealed class OnceBrokenTests(DocutilsReader docutils) : IClassFixture<DocutilsReader>
{
    [NeedsDocutilsTheory]
    [InlineData("..\\`\\` **```\u4e2d\u6587^^* )@")]
    [InlineData("words that fill the whole of the first line of a paragraph, to its seventy-ninth >\u3000")]
    [InlineData("words\\:\\:\u3000\n\nmore")]
    [InlineData("> -# aside")]
    [InlineData("> __a__\n\nb")]
    [InlineData("3. item\n3. \n3. after an empty item")]
    [InlineData(@"foo \**bar\**")]
    [InlineData("[```code```](https://example.org/) keeps its address")]
    [InlineData("- tabs\n  ```\n  \tin code\n  ```")]
    [InlineData("[label over\n\u00a0 ](https://example.org/) two lines, one blank")]
    [InlineData("- **a\n  b** over the lines of an item")]
    [InlineData("\u3000\n>>> quoted <#3>")]
    [InlineData("words\n\n\u00a0\n\n> quoted")]
    [InlineData("- `\u3000`\n- **\u00a0**\n\n> quoted")]
    public void They_are_read_as_they_were_meant(string text) => EveryTextSurvivesTests.ReadsAsParsed(docutils, text);

    [NeedsDocutilsTheory]
    [InlineData("", ">", "")]
    [InlineData("", "_", "x")]
    [InlineData("**", "a_", "x**")]
    [InlineData("`", "y", "`")]
    [InlineData("# ", "z", "")]
    [InlineData("[", "w", "](https://example.org/)")]
    [InlineData("", "**a*", "")]
    public void Words_longer_than_a_line_may_be_are_read_as_they_were_meant(string start, string repeated, string end) =>
        EveryTextSurvivesTests.ReadsAsParsed(docutils, start + string.Concat(Enumerable.Repeat(repeated, 12_000)) + end);
}
