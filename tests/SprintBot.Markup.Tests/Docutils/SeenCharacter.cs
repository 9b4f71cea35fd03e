namespace SprintBot.Markup.Tests.Docutils;

/// <summary>One visible character as the reader of a report sees it.</summary>
public readonly record struct SeenCharacter(char Character, string Styles, string? Link)
{
    private static readonly (TextStyles Style, string Word)[] Words =
    [
        (TextStyles.Code, "code"), (TextStyles.Strike, "del"), (TextStyles.Emphasis, "em"), (TextStyles.Mention, "mention"), (TextStyles.Small, "small"),
        (TextStyles.Spoiler, "spoiler"), (TextStyles.Strong, "strong"), (TextStyles.Underline, "u"),
    ];

    public static IEnumerable<SeenCharacter> Of(string text, string styles, string? link) =>
        text.Where(c => !char.IsWhiteSpace(c)).Select(c => new SeenCharacter(c, styles, link));

    /// <summary>What a reader should see of a document. Inside a link reStructuredText has no styles.</summary>
    public static IEnumerable<SeenCharacter> Of(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => paragraph.Lines.SelectMany(Of),
        Heading heading => Of(heading.Text),
        CodeBlock code => Of(code.Code, "", null),
        Quote quote => Of(quote.Blocks),
        ItemList list => list.Items.SelectMany(item => Of(item.Blocks)),
        _ => throw new InvalidOperationException(block.GetType().Name),
    });

    private static IEnumerable<SeenCharacter> Of(Line line) =>
        line.Runs.SelectMany(run => Of(run.Text, run.Link is null ? WordsOf(run.Styles) : "", run.Link));

    private static string WordsOf(TextStyles styles) =>
        string.Join(',', Words.Where(entry => styles.HasFlag(entry.Style)).Select(entry => entry.Word));
}
