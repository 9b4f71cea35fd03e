using SprintBot.Markup;

namespace SprintBot.Reports;

/// <summary>Several updates as one passage: those of a single line flow together into paragraphs, all else stands as it is.</summary>
public static class ReportStory
{
    /// <summary>A paragraph that is longer begins no further sentence.</summary>
    private const int LongParagraph = 500;

    public static Document Of(IEnumerable<Document> updates)
    {
        var blocks = new List<Block>();
        var length = 0;
        foreach (var update in updates)
        {
            var joined = Join(blocks, update, length);
            blocks.AddRange(update.Blocks.Skip(joined ? 1 : 0));
            length = update.Blocks is [Paragraph { Lines: [var line] }] ? Length(line) + (joined ? length : 0) : 0;
        }
        return new Document([.. blocks.Select(Finished)]);
    }

    /// <summary>Puts an update's first line at the end of the paragraph before it, if the two go together.</summary>
    private static bool Join(List<Block> blocks, Document update, int length)
    {
        if (length > LongParagraph || blocks is not [.., Paragraph { Lines: [var before] }] || update.Blocks is not [Paragraph { Lines: [var after] }, ..])
            return false;
        if (Sentences.Joint(before, after) is not { } joint)
            return false;
        blocks[^1] = new Paragraph([Sentences.Joined(before, joint, after)]);
        return true;
    }

    private static Block Finished(Block block) => block is Paragraph { Lines: [var line] } ? new Paragraph([Sentences.Finished(line)]) : block;

    private static int Length(Line line) => line.Runs.Sum(run => run.Text.Length);
}
