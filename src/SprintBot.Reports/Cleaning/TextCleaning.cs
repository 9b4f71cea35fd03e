using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Cleaning;

/// <summary>Takes out of an update's text what is told around it. Pure; each rule stands in a file of its own.</summary>
public static class TextCleaning
{
    /// <param name="text">The text, with names in the place of mentions.</param>
    /// <param name="context">What is known around it.</param>
    public static CleanedText Of(Document text, CleaningContext context)
    {
        var cuts = new List<string>();
        UpdateStatus? status = null;
        var document = WithoutHead(text, context, cuts);
        if (!context.IsEnglish)
            return new CleanedText(DocumentEdit.Beginnings(WithoutHead(DocumentEdit.Lines(document, Plain), context, cuts), Sentences.Capitalised), status, cuts);
        document = DocumentEdit.Lines(document, line =>
        {
            var told = FirstPerson.Named(Addresses.Take(TopicReferences.Take(Emoji(line), context.Topics), context), context.Author);
            var shouted = StatusWords.Take(told, cuts, ref status);
            var cut = CompanionBrackets.Take(shouted, context, cuts);
            return SentenceStarts.Take(Semicolons.Take(StatusWords.Lowered(ReferenceEquals(cut, told) ? told : StatusWords.Take(LooseEnds.Take(cut), cuts, ref status))));
        });
        document = FirstPerson.WithoutSubject(WithoutHead(document, context, cuts), cuts);
        return new CleanedText(DocumentEdit.Beginnings(document, Sentences.Capitalised), status, cuts);

        Line Plain(Line line)
        {
            var told = Addresses.Take(TopicReferences.Take(Emoji(line), context.Topics), context);
            var shouted = StatusWords.Take(told, cuts, ref status);
            var cut = CompanionBrackets.Take(shouted, context, cuts);
            return ReferenceEquals(cut, told) ? told : LooseEnds.Take(cut);
        }
    }

    /// <summary>What the first line begins with and need not be said: a greeting, the topic's name.</summary>
    private static Document WithoutHead(Document text, CleaningContext context, List<string> cuts)
    {
        if (text.Blocks is not [Paragraph first, ..])
            return text;
        var line = first.Lines[0];
        for (var before = (Line?)null; !ReferenceEquals(before, line);)
        {
            before = line;
            line = Greetings.Take(line, cuts);
            line = context.Topic is { } topic ? TopicHeads.Take(line, topic, cuts) : line;
        }
        if (ReferenceEquals(line, first.Lines[0]))
            return text;
        IReadOnlyList<Line> lines = [.. line.Runs.Count > 0 ? [line] : Array.Empty<Line>(), .. first.Lines.Skip(1)];
        return new Document([.. lines.Count > 0 ? [new Paragraph(lines)] : Array.Empty<Block>(), .. text.Blocks.Skip(1)]);
    }

    private static Line Emoji(Line line) => line.Runs.Any(run => run.Text.Contains(':', StringComparison.Ordinal))
        ? Sentences.Joined([.. line.Runs.Select(run => run.Styles.HasFlag(TextStyles.Code) ? run : run with { Text = EmojiShortcodes.Replace(run.Text) })])
        : line;
}
