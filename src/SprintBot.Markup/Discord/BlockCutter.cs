using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Discord;

/// <summary>Cuts blocks that are too long for a page into several that are not.</summary>
/// <param name="longestAddress">A longer one is no link any more, but text.</param>
internal sealed class BlockCutter(int longestAddress)
{
    /// <summary>The block itself or, where it does not fit, its parts.</summary>
    internal IEnumerable<Block> Cut(Block block, Func<Block, bool> fits) => fits(block) ? [block] : block switch
    {
        Paragraph paragraph => CutParagraph(paragraph, lines => fits(new Paragraph(lines))),
        Heading heading => CutLine(heading.Text, part => fits(new Heading(heading.Level, part))).Select(part => new Heading(heading.Level, part)),
        CodeBlock code => CutCode(code, fits),
        Quote quote => Gathered(quote.Blocks.SelectMany(inner => Cut(inner, part => fits(new Quote([part])))), blocks => new Quote(blocks), fits),
        ItemList list => CutList(list, fits),
        _ => [block],
    };

    /// <summary>Lines stay whole where they fit by themselves; one that does not goes on where the lines before it end.</summary>
    private IEnumerable<Block> CutParagraph(Paragraph paragraph, Func<List<Line>, bool> fits)
    {
        var gathered = new List<Line>();
        foreach (var line in paragraph.Lines)
        {
            var rest = WithShortAddresses(line);
            while (!fits([.. gathered, rest]))
            {
                if (gathered.Count == 0 || (!fits([rest]) && fits([.. gathered, LineCut.Before(rest, 1)])))
                {
                    var length = LongestThatFits(LineCut.Text(rest), cut => fits([.. gathered, LineCut.Before(rest, cut)]));
                    gathered.Add(LineCut.Before(rest, length));
                    rest = LineCut.After(rest, length);
                }

                yield return new Paragraph([.. gathered]);
                gathered.Clear();
            }

            if (rest.Runs.Count > 0)
                gathered.Add(rest);
        }

        if (gathered.Count > 0)
            yield return new Paragraph(gathered);
    }

    /// <summary>As many parts together as fit.</summary>
    private static IEnumerable<Block> Gathered<T>(IEnumerable<T> parts, Func<IReadOnlyList<T>, Block> together, Func<Block, bool> fits)
    {
        var gathered = new List<T>();
        foreach (var part in parts)
        {
            if (gathered.Count > 0 && !fits(together([.. gathered, part])))
            {
                yield return together([.. gathered]);
                gathered.Clear();
            }

            gathered.Add(part);
        }

        if (gathered.Count > 0)
            yield return together(gathered);
    }

    private static IEnumerable<Block> CutCode(CodeBlock code, Func<Block, bool> fits)
    {
        var lines = code.Code.Split('\n').SelectMany(line => CutText(line, part => fits(new CodeBlock(code.Language, part))));
        return Gathered(lines, part => new CodeBlock(code.Language, string.Join('\n', part)), fits)
            .Cast<CodeBlock>()
            .Select(part => part with { Code = part.Code.Trim('\n') })
            .Where(part => !string.IsNullOrWhiteSpace(part.Code));
    }

    /// <summary>Items stay whole where they fit; what is left of one that does not follows it outside the list, which then goes on with its next number.</summary>
    private IEnumerable<Block> CutList(ItemList list, Func<Block, bool> fits)
    {
        var waiting = new List<ListItem>();
        var next = list.FirstNumber;
        ItemList Waiting(params IEnumerable<ListItem> more) => new(next, [.. waiting, .. more]);
        ItemList Flush()
        {
            var flushed = Waiting();
            next += waiting.Count;
            waiting.Clear();
            return flushed;
        }

        foreach (var item in list.Items)
        {
            if (waiting.Count > 0 && !fits(Waiting(item)))
                yield return Flush();
            if (fits(Waiting(item)))
            {
                waiting.Add(item);
                continue;
            }

            var parts = item.Blocks.SelectMany(block => Cut(block, part => fits(new ItemList(next, [new ListItem([part])])))).ToList();
            waiting.Add(new ListItem([parts[0]]));
            yield return Flush();
            foreach (var part in parts.Skip(1))
                yield return part;
        }

        if (waiting.Count > 0)
            yield return Flush();
    }

    private IEnumerable<Line> CutLine(Line line, Func<Line, bool> fits)
    {
        var rest = WithShortAddresses(line);
        while (!fits(rest))
        {
            var length = LongestThatFits(LineCut.Text(rest), cut => fits(LineCut.Before(rest, cut)));
            yield return LineCut.Before(rest, length);
            rest = LineCut.After(rest, length);
        }

        if (rest.Runs.Count > 0)
            yield return rest;
    }

    private static IEnumerable<string> CutText(string text, Func<string, bool> fits)
    {
        while (!fits(text))
        {
            var length = LongestThatFits(text, cut => fits(text[..cut]));
            yield return text[..length];
            text = text[length..];
        }

        yield return text;
    }

    /// <summary>Where to cut: after a space in the second half of what fits, else anywhere but within a character.</summary>
    private static int LongestThatFits(string text, Func<int, bool> fits)
    {
        var (low, high) = (1, text.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = fits(middle) ? (middle, high) : (low, middle - 1);
        }

        var space = text.LastIndexOf(' ', low - 1, (low + 1) / 2);
        if (space > 0)
            return space + 1;
        return low > 1 && char.IsHighSurrogate(text[low - 1]) ? low - 1 : low;
    }

    private Line WithShortAddresses(Line line) => new([.. line.Runs.SelectMany(WithShortAddress)]);

    private IEnumerable<Run> WithShortAddress(Run run)
    {
        if (run.Link is not { } link || link.Length <= longestAddress)
            return [run];
        var plain = run with { Link = null };
        return RstText.SafeUrl(run.Text) == link ? [plain] : [plain, new Run($" ({link})", run.Styles)];
    }
}
