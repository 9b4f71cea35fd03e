using SprintBot.Reports.Drafts;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests.Drafts;

/// <summary>Drafts in <c>Earlier/</c> were made when templates and prose were others: what organisers wrote into them lives on.</summary>
public sealed class EarlierDraftTests
{
    private static readonly string Sources = Path.Combine(SharedSprint.Sources, "tests", "SprintBot.Reports.Tests");

    public static TheoryData<string> Templates => [.. ReportTemplates.BuiltIn];

    private static string Earlier(string template) => File.ReadAllText(Path.Combine(Sources, "Drafts", "Earlier", $"harbour.{template}.rst"));

    private static string Now(string template) =>
        EditedDrafts.Draft(template, ReportFormat.Plain, SprintFileReader.Read(File.ReadAllBytes(Path.Combine(Sources, "Expected", "harbour.json"))).ToRecord());

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [MemberData(nameof(Templates))]
    public void One_that_nobody_edited_becomes_the_new_one(string template) =>
        Assert.Equal(Now(template), EditedDrafts.Merge(Earlier(template), Earlier(template), Now(template)).Text);

    [Theory]
    [MemberData(nameof(Templates))]
    public void Wherever_something_is_written_between_or_into_its_passages_it_stays_and_what_is_new_is_told_or_named(string template)
    {
        var blocks = DraftBlocks.Split(Earlier(template));
        Assert.True(blocks.Count > 10);
        for (var at = 1; at < blocks.Count; at++)
        {
            var theirs = DraftBlocks.Join([.. blocks.Take(at), new DraftBlock("It rained, and nobody minded.", DraftBlockKind.Text, 1), .. blocks.Skip(at)]);
            if (blocks[at] is { Kind: DraftBlockKind.Text, Text: var text } && !text.StartsWith("..", StringComparison.Ordinal) && !text.StartsWith(':') && !text.Contains("\n.. ", StringComparison.Ordinal))
                theirs = DraftBlocks.Join([.. blocks.Take(at), new DraftBlock("It rained, and nobody minded.", DraftBlockKind.Text, 1), blocks[at] with { Text = $"{text} Ask me." }, .. blocks.Skip(at + 1)]);
            var merged = EditedDrafts.Merge(Earlier(template), theirs, Now(template));
            var all = Words(merged.Text);
            Assert.Contains("It rained, and nobody minded.", all, StringComparison.Ordinal);
            if (theirs.Contains("Ask me.", StringComparison.Ordinal))
                Assert.Contains("Ask me.", all, StringComparison.Ordinal);
            var named = all + " " + string.Join(' ', merged.Checklist);
            Assert.All(DraftBlocks.Split(Now(template)), block => Assert.Contains(Words(block.Text), named, StringComparison.Ordinal));
        }
    }
}
