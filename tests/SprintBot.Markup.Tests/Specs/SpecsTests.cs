using SprintBot.Markup.Tests.Docutils;

namespace SprintBot.Markup.Tests.Specs;

/// <summary>Each page of this folder is a text as typed (.md) and the file that becomes of it (.rst).</summary>
public sealed class SpecsTests(DocutilsReader docutils) : IClassFixture<DocutilsReader>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    public static TheoryData<string> Pages() =>
        new(Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_becomes_the_file_beside_it(string page) =>
        Assert.Equal(Text(page, ".rst"), DiscordMarkdown.ToRst(Text(page, ".md")));

    [NeedsDocutilsTheory]
    [MemberData(nameof(Pages))]
    public void A_reader_of_the_file_sees_what_the_page_says(string page) =>
        EveryTextSurvivesTests.ReadsAsParsed(docutils, Text(page, ".md"));

    private static string Text(string page, string extension) => File.ReadAllText(Path.Combine(Folder, page + extension));
}
