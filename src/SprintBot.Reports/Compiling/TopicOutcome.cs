using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>A topic in one sentence: the first of its newest update that says “done”, or of the newest that has a short one; one in the first person only where there is no other, and in quotes.</summary>
internal static class TopicOutcome
{
    private const int MostWords = 30;
    private const int FewestWords = 4;

    /// <param name="updates">All on the topic, in their order.</param>
    /// <param name="texts">Makes reST of it.</param>
    public static Rst? Of(IReadOnlyList<ReportUpdate> updates, ReportTexts texts)
    {
        bool Speaks(Line sentence) => texts.Language.IsEnglish && FirstPerson.Speaks(sentence);
        var newestFirst = updates.Where(told => !told.Text.IsEmpty).Reverse().OrderByDescending(told => told.Update.Status == UpdateStatus.Done);
        var sentences = newestFirst.Select(told => FirstSentence(told.Text)).OfType<Line>().ToList();
        var chosen = sentences.Find(sentence => WordsIn(sentence) is >= FewestWords and <= MostWords && !Speaks(sentence)) ?? sentences.Find(sentence => WordsIn(sentence) is >= FewestWords and <= MostWords) ?? sentences.Find(sentence => WordsIn(sentence) <= MostWords) ?? sentences.MinBy(sentence => LineEdit.TextOf(sentence).Length);
        return chosen is null ? null : texts.Sentence(new Document([new Paragraph([Speaks(chosen) ? Quoted(chosen) : chosen])]));
    }

    private static Line Quoted(Line sentence) => Sentences.Joined([new Run("“"), .. Sentences.Finished(sentence).Runs, new Run("”")]);

    private static int WordsIn(Line sentence) => LineEdit.TextOf(sentence).Split(' ').Length;

    private static Line? FirstSentence(Document text) => text.Blocks.OfType<Paragraph>().FirstOrDefault() is { } paragraph ? Sentences.First(paragraph.Lines[0]) : null;
}
