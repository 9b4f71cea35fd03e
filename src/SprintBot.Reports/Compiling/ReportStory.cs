using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>Several updates as one passage: those of a single line flow together into paragraphs, what is told in the first person is a quote, all else stands as it is.</summary>
public static class ReportStory
{
    /// <summary>A paragraph that is longer begins no further sentence.</summary>
    private const int LongParagraph = 700;

    /// <param name="updates">Who says what, in the order in which it is told.</param>
    /// <param name="teller">Who tells it all: a name stands before what another says, and before what the teller says after that.</param>
    /// <param name="language">In which it is told; only in English is known who says “I”.</param>
    public static Document Of(IEnumerable<ToldPart> updates, PersonId teller, ReportLanguage language)
    {
        var blocks = new List<Block>();
        foreach (var turn in Turns(updates))
        {
            var isFirst = blocks.Count == 0 && turn.Author == teller;
            var together = Of(turn.Said);
            if (language.IsEnglish && turn.Said.Exists(FirstPerson.Speaks))
                blocks.AddRange([.. isFirst ? Array.Empty<Block>() : [Writes(turn.Called, language)], new Quote(together.Blocks)]);
            else
                blocks.AddRange((isFirst ? together : Named(turn.Called, together, language.Text("colon"))).Blocks);
        }
        return new Document(blocks);
    }

    /// <summary>Whether a passage begins with a quote of its teller.</summary>
    public static bool BeginsWithSpeech(IEnumerable<ToldPart> updates, PersonId teller, ReportLanguage language) =>
        language.IsEnglish && Turns(updates) is [var first, ..] && first.Author == teller && first.Said.Exists(FirstPerson.Speaks);

    /// <summary>The updates of one person on end are one turn.</summary>
    private static List<(PersonId Author, string Called, List<Document> Said)> Turns(IEnumerable<ToldPart> updates)
    {
        var turns = new List<(PersonId Author, string Called, List<Document> Said)>();
        foreach (var (author, called, text) in updates)
        {
            if (turns.Count == 0 || turns[^1].Author != author)
                turns.Add((author, called, []));
            turns[^1].Said.Add(text);
        }
        return turns;
    }

    private static Paragraph Writes(string name, ReportLanguage language) => new([new Line([new Run(language.Say("writes", ("name", name)))])]);

    /// <summary>What one person says.</summary>
    public static Document Of(IEnumerable<Document> updates)
    {
        var flow = new Flow();
        foreach (var update in updates)
            flow.Add(update);
        return flow.ToDocument();
    }

    /// <summary>The text with its author's name before it.</summary>
    private static Document Named(string name, Document text, string colon)
    {
        var mark = colon.TrimEnd(' ');
        Run[] named = [new($"{name}{mark}", TextStyles.Emphasis), .. colon.Length > mark.Length ? [new Run(" ")] : Array.Empty<Run>()];
        return text.Blocks is [Paragraph first, ..]
            ? new Document([new Paragraph([new Line([.. named, .. first.Lines[0].Runs]), .. first.Lines.Skip(1)]), .. text.Blocks.Skip(1)])
            : new Document([new Paragraph([new Line([named[0]])]), .. text.Blocks]);
    }

    /// <summary>Blocks, the last of them a paragraph that may go on.</summary>
    private sealed class Flow
    {
        private readonly List<Block> blocks = [];
        private readonly List<Run> paragraph = [];
        private Line? last;
        private int length;

        public void Add(Document update)
        {
            var joint = JointTo(update);
            if (joint is not null)
                paragraph.Add(new Run(joint));
            foreach (var block in update.Blocks)
            {
                if (joint is null || !ReferenceEquals(block, update.Blocks[0]))
                    EndParagraph();
                Take(block);
            }

            length = update.Blocks is [Paragraph { Lines: [var line] }] ? Length(line) + (joint is null ? 0 : length) : 0;
        }

        public Document ToDocument()
        {
            EndParagraph();
            return new Document(blocks);
        }

        /// <summary>What joins an update's first line to the paragraph before it; null when they do not go together.</summary>
        private string? JointTo(Document update) =>
            last is not null && update.Blocks is [Paragraph { Lines: [var first] }, ..] && length + Length(first) <= LongParagraph ? Sentences.Joint(last, first) : null;

        private void Take(Block block)
        {
            last = (block as Paragraph)?.Lines is [var line] ? line : null;
            if (last is null)
                blocks.Add(block);
            else
                paragraph.AddRange(last.Runs);
        }

        private void EndParagraph()
        {
            if (paragraph.Count > 0)
                blocks.Add(new Paragraph([Sentences.Joined(Sentences.Finished(new Line([.. paragraph])).Runs)]));
            paragraph.Clear();
        }

        private static int Length(Line line) => line.Runs.Sum(run => run.Text.Length);
    }
}
