using System.Globalization;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Discord;

/// <summary>
/// Writes documents as Discord Markdown that means what they mean: plain text is shown as it is, and nothing in it mentions anybody. See “Markdown
/// Text 101” in Discord's help centre. What <see cref="DiscordMarkdown"/> makes of it is the document again, but for mentions, which are names now;
/// quotes in quotes, which Discord does not have; and styles for whose edges Discord has no signs.
/// </summary>
public static class DiscordWriter
{
    /// <summary>All blocks, without a line end after the last. Nothing for an empty document. Of any length: see <see cref="DiscordPages"/>.</summary>
    /// <param name="document">What to write.</param>
    public static string ToMarkdown(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return ToMarkdown(document.Blocks);
    }

    /// <summary>The same on one line, for the middle of a sentence: line and block ends become spaces.</summary>
    /// <param name="document">What to write.</param>
    public static string ToLine(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DiscordLine.Of(DocumentText.OnOneLine(document));
    }

    /// <summary>Plain text as it is to be read, on one line: nothing in it is markup or a mention, wherever in a line it stands.</summary>
    /// <param name="plain">Any text; line breaks and tabs become spaces, white space around it goes.</param>
    public static string Escape(string plain) =>
        DiscordLine.Guarded(DiscordLine.Escaped(RstText.Normalize(plain).Replace('\n', ' ').Replace('\t', ' ').Trim()));

    internal static string ToMarkdown(IReadOnlyList<Block> blocks) => string.Join('\n', Lines(blocks, inQuote: false));

    private static List<string> Lines(IReadOnlyList<Block> blocks, bool inQuote)
    {
        var lines = new List<string>();
        var bullet = '-';
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && !StandsOn(blocks[i - 1], blocks[i]))
                lines.Add("");
            // Two lists in a row stay two when their bullets differ.
            bullet = i > 0 && blocks[i - 1] is ItemList { FirstNumber: null } && bullet == '-' ? '*' : '-';
            lines.AddRange(Lines(blocks[i], bullet, inQuote));
        }

        return lines;
    }

    /// <summary>Whether a block needs no blank line before it.</summary>
    private static bool StandsOn(Block before, Block block) => before is Heading || (before is Paragraph && block is ItemList { FirstNumber: null });

    private static IEnumerable<string> Lines(Block block, char bullet, bool inQuote) => block switch
    {
        Paragraph paragraph => paragraph.Lines.Select(Text),
        Heading heading => [$"{new string('#', heading.Level)} {HeadingText(heading.Text)}"],
        CodeBlock code => Fenced(code),
        Quote quote when inQuote => Lines(quote.Blocks, inQuote),
        Quote quote => Lines(quote.Blocks, inQuote: true).Select(line => $"> {line}"),
        ItemList list => list.Items.SelectMany((item, i) =>
            Hang(Lines(item.Blocks, inQuote), list.FirstNumber is { } first ? string.Create(CultureInfo.InvariantCulture, $"{first + i}. ") : $"{bullet} ")),
        _ => throw new InvalidOperationException($"No rule for a {block.GetType().Name}."),
    };

    private static string Text(Line line) => line.Runs.All(run => run.Styles.HasFlag(TextStyles.Small))
        ? $"-# {DiscordLine.Of(line.Runs)}"
        : DiscordLine.Guarded(DiscordLine.Of(line.Runs));

    private static string HeadingText(Line line)
    {
        var text = DiscordLine.Of(line.Runs);
        return text.EndsWith('#') ? $"{text[..^1]}\\#" : text;
    }

    /// <summary>Discord ends a block at the first three backquotes whatever opened it, so those inside are kept apart by a space without width.</summary>
    private static IEnumerable<string> Fenced(CodeBlock code)
    {
        yield return $"```{code.Language}";
        foreach (var line in code.Code.Replace("``", "`\u200B`", StringComparison.Ordinal).Split('\n'))
            yield return line;
        yield return "```";
    }

    private static IEnumerable<string> Hang(List<string> lines, string marker)
    {
        if (lines.Count == 0)
            return [$"{marker}\u200B"]; // a marker alone would be text

        var indent = new string(' ', marker.Length);
        return lines.Select((line, i) => i == 0 ? marker + line : line.Length == 0 ? "" : indent + line);
    }
}
