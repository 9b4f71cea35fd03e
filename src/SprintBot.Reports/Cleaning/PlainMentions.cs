using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Mentions as plain words: in a report, a person's name needs no mark.</summary>
internal static class PlainMentions
{
    public static Document In(Document document) => new(In(document.Blocks));

    private static List<Block> In(IReadOnlyList<Block> blocks) => [.. blocks.Select(In)];

    private static Block In(Block block) => block switch
    {
        Paragraph paragraph => new Paragraph([.. paragraph.Lines.Select(In)]),
        Heading heading => new Heading(heading.Level, In(heading.Text)),
        Quote quote => new Quote(In(quote.Blocks)),
        ItemList list => new ItemList(list.FirstNumber, [.. list.Items.Select(item => new ListItem(In(item.Blocks)))]),
        _ => block,
    };

    private static Line In(Line line) => line.Runs.All(run => !run.Styles.HasFlag(TextStyles.Mention))
        ? line
        : Sentences.Joined([.. line.Runs.Select(run => run with { Styles = run.Styles & ~TextStyles.Mention })]);
}
