namespace SprintBot.Markup.Tests.Docutils;

/// <summary>Texts that once broke a report, each read back by docutils.</summary>
public sealed class OnceBrokenTests(DocutilsReader docutils) : IClassFixture<DocutilsReader>
{
    [NeedsDocutilsTheory]
    [InlineData("> -# aside")]
    [InlineData("> __a__\n\nb")]
    public void They_are_read_as_they_were_meant(string text) => EveryTextSurvivesTests.ReadsAsParsed(docutils, text);
}
