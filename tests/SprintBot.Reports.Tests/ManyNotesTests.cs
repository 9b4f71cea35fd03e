using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>Thousands of what is usually a few: notes, photos of one name, sentences of one text. Each of these took minutes where its cost grew with the square.</summary>
public sealed class ManyNotesTests
{
    private const int Many = 20_000;

    private static string Draft(string updates, string photos = "", int? most = null) => ReportTemplates.BesideTheProgram().Find("people")!.Render(SprintReportCompiler.Compile(SprintFileReader.Read(Encoding.UTF8.GetBytes(
        $$"""{"sprint": {"name": "Quay sprint", "start": "2026-05-25"}, "people": [{"id": "ada", "displayName": "Ada Nordli"}], "updates": [{{updates}}], "photos": [{{photos}}]}""")).ToRecord(), new PhotoFiles(_ => true), most), default).Text;

    [Fact]
    public void Notes_without_a_topic_are_all_told() => Assert.Contains(
        "window 19999", Draft(string.Join(',', Enumerable.Range(0, Many).Select(number => $$"""{"day": "2026-05-25", "author": "ada", "text": "Dug trench {{number}} from end to end.", "next": "window {{number}}"}"""))), StringComparison.Ordinal);

    [Fact]
    public void Notes_on_one_topic_leave_the_last() => Assert.Contains(
        "What is left: window 19999.", Draft(string.Join(',', Enumerable.Range(0, Many).Select(number => $$"""{"day": "2026-05-25", "author": "ada", "topic": "Mole", "text": "Dug trench {{number}} from end to end.", "next": "window {{number}}", "blockers": "rain {{number}}"}"""))), StringComparison.Ordinal);

    [Fact]
    public void Photos_of_one_name_all_get_their_own() => Assert.Contains(
        "photos/image-8000.png", Draft("", string.Join(',', Enumerable.Repeat("""{"file": "image.png", "author": "ada", "day": "2026-05-25"}""", 8_000))), StringComparison.Ordinal);

    [Fact]
    public void Sentences_of_one_text_are_taken_apart_and_semicolons_are_stops()
    {
        var text = Draft($$"""{"day": "2026-05-25", "author": "ada", "topic": "Mole", "text": "{{string.Concat(Enumerable.Repeat("we dug on; then it rained. ", Many))}}"}""", most: 50);
        Assert.Contains("We dug on.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(";", text, StringComparison.Ordinal);
    }
}
