using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Reports;

/// <summary>Several updates as one passage: those of a single line flow together into paragraphs, all else stands as it is.</summary>
public static class ReportStory
{
    /// <summary>A paragraph that is longer begins no further sentence.</summary>
    private const int LongParagraph = 500;

    /// <param name="updates">Who says what, in the order in which it is told.</param>
    /// <param name="teller">Who tells it all: a name stands before what another says, and before what the teller says after that.</param>
    /// <param name="nameOf">Names.</param>
    public static Document Of(IEnumerable<(UserId Author, Document Text)> updates, UserId teller, Func<UserId, string> nameOf)
    {
        var blocks = new List<Block>();
        var speaker = teller;
        var said = new List<Document>();
        foreach (var (author, text) in updates)
        {
            if (author != speaker)
            {
                blocks.AddRange(Of(said).Blocks);
                said = [];
            }
            said.Add(author == speaker ? text : Named(nameOf(author), text));
            speaker = author;
        }
        return new Document([.. blocks, .. Of(said).Blocks]);
    }

    /// <summary>What one person says.</summary>
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

    /// <summary>The text with its author's name before it.</summary>
    private static Document Named(string name, Document text) => text.Blocks is [Paragraph first, ..]
        ? new Document([new Paragraph([new Line([new Run($"{name}:", TextStyles.Emphasis), new Run(" "), .. first.Lines[0].Runs]), .. first.Lines.Skip(1)]), .. text.Blocks.Skip(1)])
        : new Document([new Paragraph([new Line([new Run($"{name}:", TextStyles.Emphasis)])]), .. text.Blocks]);

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
