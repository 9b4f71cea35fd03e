using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Tests.Docutils;

/// <summary>One visible character as the reader of a report sees it, and the blocks it stands in: <c>/quote/bullets/0</c>.</summary>
public readonly record struct SeenCharacter(char Character, string Styles, string? Link, string Place)
{
    private static readonly (TextStyles Style, string Word)[] Words =
    [
        (TextStyles.Code, "code"), (TextStyles.Strike, "del"), (TextStyles.Emphasis, "em"), (TextStyles.Mention, "mention"), (TextStyles.Small, "small"),
        (TextStyles.Spoiler, "spoiler"), (TextStyles.Strong, "strong"), (TextStyles.Underline, "u"),
    ];

    public static IEnumerable<SeenCharacter> Of(string text, string styles, string? link, string place) =>
        text.Where(c => !char.IsWhiteSpace(c)).Select(c => new SeenCharacter(c, styles, link, place));

    /// <summary>What a reader should see of a document. Inside a link reStructuredText has no styles.</summary>
    public static IEnumerable<SeenCharacter> Of(IEnumerable<Block> blocks, string place = "") => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => paragraph.Lines.SelectMany(line => Of(line, place)),
        Heading heading => Of(heading.Text, $"{place}/h{heading.Level}"),
        CodeBlock code => Of(code.Code, "", null, place + "/code"),
        Quote quote => Of(quote.Blocks, place + "/quote"),
        ItemList list => list.Items.SelectMany((item, i) => Of(item.Blocks, $"{place}/{(list.FirstNumber is { } first ? $"numbers{first}" : "bullets")}/{i}")),
        _ => throw new InvalidOperationException(block.GetType().Name),
    });

    private static IEnumerable<SeenCharacter> Of(Line line, string place) =>
        line.Runs.SelectMany(run => Of(run.Text, run.Link is null ? WordsOf(run.Styles) : "", run.Link, place));

    private static string WordsOf(TextStyles styles) =>
        string.Join(',', Words.Where(entry => styles.HasFlag(entry.Style)).Select(entry => entry.Word));
}
