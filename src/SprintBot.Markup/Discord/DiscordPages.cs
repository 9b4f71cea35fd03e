using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Discord;

/// <summary>
/// A document as several texts of Discord Markdown, none longer than a message may be. No word is lost and no style, list or block of code is cut
/// open: what goes on in the next text is opened there again.
/// </summary>
public static class DiscordPages
{
    /// <summary>The shortest limit that leaves room for marks beside words.</summary>
    public const int ShortestPage = 200;

    /// <summary>The texts in order; none for an empty document. A heading stands with what follows it where both fit.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="maxLength">The longest text, in UTF-16 code units; at least <see cref="ShortestPage"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is too short.</exception>
    public static IReadOnlyList<string> Split(Document document, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, ShortestPage);
        var pages = new List<List<Block>> { new() };
        var cutter = new BlockCutter(maxLength / 4);
        foreach (var block in document.Blocks)
        {
            if (Length([.. pages[^1], block]) <= maxLength)
                pages[^1].Add(block);
            else if (Length([block]) <= maxLength)
                pages.Add([.. TakeHeadings(pages[^1], headings => Length([.. headings, block]) <= maxLength), block]);
            else
                AddCut(block);
        }

        return [.. pages.Select(DiscordWriter.ToMarkdown).Where(page => page.Length > 0)];

        // What is too long for any page fills this one first, unless little room is left.
        void AddCut(Block block)
        {
            if (Length(pages[^1]) > maxLength * 3 / 4)
                pages.Add(TakeHeadings(pages[^1], headings => Length(headings) <= maxLength / 2));
            foreach (var part in cutter.Cut(block, part => Length([.. pages[^1], part]) <= maxLength))
            {
                pages[^1].Add(part);
                pages.Add([]);
            }

            if (pages.Count > 1 && pages[^1].Count == 0)
                pages.RemoveAt(pages.Count - 1);
        }
    }

    private static int Length(IReadOnlyList<Block> blocks) => DiscordWriter.ToMarkdown(blocks).Length;

    /// <summary>The headings at the end of a page, for the next one, unless nothing else would be left or they do not fit there.</summary>
    private static List<Block> TakeHeadings(List<Block> page, Func<List<Block>, bool> fit)
    {
        var first = page.FindLastIndex(block => block is not Heading) + 1;
        var headings = page[first..];
        if (first == 0 || !fit(headings))
            return [];

        page.RemoveRange(first, headings.Count);
        return headings;
    }
}
