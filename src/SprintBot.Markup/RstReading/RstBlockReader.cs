namespace SprintBot.Markup.RstReading;

/// <summary>Reads the blocks of a file, or of a block within it, down to a bounded depth; what is deeper is shown as it is.</summary>
internal sealed class RstBlockReader
{
    private const int DeepestBlock = 24;

    private readonly LineCursor lines;
    private readonly RstFacts facts;
    private readonly int depth;
    private readonly List<RstBlock> blocks = [];

    private RstBlockReader(LineCursor lines, RstFacts facts, int depth)
    {
        this.lines = lines;
        this.facts = facts;
        this.depth = depth;
    }

    internal static IReadOnlyList<RstBlock> Read(LineCursor lines, RstFacts facts) => new RstBlockReader(lines, facts, 0).Read();

    /// <summary>The blocks within a block.</summary>
    internal IReadOnlyList<RstBlock> Within(List<SourceLine> inner) => inner.TrueForAll(line => line.IsBlank) ? []
        : depth >= DeepestBlock ? [new RstPreformatted(Text(inner), IsCode: false)]
        : new RstBlockReader(new LineCursor(inner), facts, depth + 1).Read();

    internal IReadOnlyList<RstPiece> Inline(IEnumerable<SourceLine> source)
    {
        var all = source as IReadOnlyList<SourceLine> ?? [.. source];
        return RstInlineReader.Read(Text(all), all.Count == 0 ? 1 : all[0].Number, facts.Names);
    }

    internal static string Text(IEnumerable<SourceLine> source) => string.Join('\n', source.Select(line => line.Text)).Trim('\n');

    private List<RstBlock> Read()
    {
        for (lines.SkipBlank(); !lines.IsAtEnd; lines.SkipBlank())
            Next();
        return blocks;
    }

    private void Next()
    {
        var line = lines.Current;
        if (line.IsIndented)
            blocks.Add(new RstQuote(Within(lines.TakeIndented())));
        else if (ListMark.Of(line.Text, lines.Next) is { } mark)
            blocks.Add(List(mark));
        else if (line.Text is [':', ..] && FieldName.IsMatch(line.Text))
            blocks.Add(Fields());
        else if (line.Text.StartsWith(">>> ", StringComparison.Ordinal) || line.Text == ">>>")
            blocks.Add(AsItIs(lines.TakeUntilBlank(), isCode: true));
        else if (line.Text is "|" || line.Text.StartsWith("| ", StringComparison.Ordinal))
            blocks.Add(LineBlock());
        else if (TableEdge.IsMatch(line.Text))
            blocks.Add(AsItIs(lines.TakeUntilBlank(), isCode: false));
        else if (line.Text is ".." || line.Text.StartsWith(".. ", StringComparison.Ordinal))
            blocks.AddRange(ExplicitMarkup.Read(lines, this, facts));
        else if (line.Text.StartsWith("__ ", StringComparison.Ordinal))
            facts.Names.DefineAnonymous(Escaped.ReadAddress(Text(lines.TakeMarked(3))));
        else if (line.IsRuler && Ruled())
            return;
        else
            Words();
    }

    private RstDefinitions Fields()
    {
        var items = new List<(IReadOnlyList<RstPiece>, IReadOnlyList<RstBlock>)>();
        while (!lines.IsAtEnd && FieldName.End(lines.Current.Text) is var end and > 0)
        {
            var name = Inline([lines.Current with { Text = lines.Current.Text[1..end] }]);
            items.Add(([.. name, new RstPiece(RstPieceKind.Words, ":")], Within(lines.TakeMarked(end + 1))));
            lines.SkipBlank();
        }

        return new RstDefinitions(items);
    }

    private static RstPreformatted AsItIs(List<SourceLine> source, bool isCode) => new(Text(source), isCode);

    private RstList List(ListMark first)
    {
        var items = new List<IReadOnlyList<RstBlock>>();
        var expected = first;
        while (!lines.IsAtEnd && ListMark.Of(lines.Current.Text, lines.Next) is { } mark && (items.Count == 0 || expected.IsFollowedBy(mark, out mark)))
        {
            expected = mark;
            items.Add(Within(mark.Width >= lines.Current.Text.Length ? lines.TakeMarked(mark.Width) : lines.TakeHanging(mark.Width)));
            lines.SkipBlank();
        }

        return new RstList(first.Number, first.Numbers, items);
    }

    private RstLineBlock LineBlock()
    {
        var all = new List<IReadOnlyList<RstPiece>>();
        while (!lines.IsAtEnd && (lines.Current.Text is "|" || lines.Current.Text.StartsWith("| ", StringComparison.Ordinal)))
        {
            var one = new List<SourceLine> { lines.Take().From(2) };
            while (!lines.IsAtEnd && lines.Current.IsIndented)
                one.Add(lines.Take() is var more ? more.From(more.Indent) : default);
            all.Add(Inline(one));
        }

        return new RstLineBlock(all);
    }

    /// <summary>A title between two rulers, or a ruler alone.</summary>
    private bool Ruled()
    {
        var (ruler, text, under) = (lines.Current.Text, lines.Next, lines.Peek(2).Text);
        if (depth == 0 && !text.IsBlank && under == ruler && ruler.Length >= Math.Min(4, text.Text.Trim().Length))
        {
            lines.Take();
            Title(lines.Take(), $"{ruler[0]}{ruler[0]}");
            lines.Take();
            return true;
        }

        if (ruler.Length < 4 || !text.IsBlank)
            return false;
        lines.Take();
        blocks.Add(new RstTransition());
        return true;
    }

    private void Title(SourceLine text, string style)
    {
        var pieces = Inline([text.From(text.Indent)]);
        var id = facts.Names.DefineTitle(string.Concat(pieces.Select(piece => piece.Text)));
        blocks.Add(new RstTitle(facts.LevelOf(style), id, pieces));
    }

    private void Words()
    {
        if (depth == 0 && lines.Next is { IsRuler: true } under && (under.Text.Length >= 4 || under.Text.Length >= lines.Current.Text.Length))
        {
            Title(lines.Take(), under.Text[..1]);
            lines.Take();
            return;
        }

        if (lines.Next.IsIndented && !lines.Current.Text.EndsWith("::", StringComparison.Ordinal))
        {
            blocks.Add(Definitions());
            return;
        }

        var paragraph = new List<SourceLine>();
        while (!lines.IsAtEnd && !lines.Current.IsBlank && !lines.Current.IsIndented)
            paragraph.Add(lines.Take());
        var last = paragraph[^1].Text;
        var announcesLiteral = last.EndsWith("::", StringComparison.Ordinal) && !Escaped.Is(last, last.Length - 2);
        if (announcesLiteral)
            paragraph[^1] = paragraph[^1] with { Text = last == "::" || last.EndsWith(" ::", StringComparison.Ordinal) ? last[..^2].TrimEnd() : last[..^1] };
        if (paragraph is not [{ IsBlank: true }])
            blocks.Add(new RstParagraph(Inline(paragraph)));
        if (announcesLiteral)
            Literal();
    }

    /// <summary>What follows two colons: indented lines, or lines that all start with the same mark.</summary>
    private void Literal()
    {
        lines.SkipBlank();
        if (lines.IsAtEnd)
            return;
        if (lines.Current.IsIndented)
            blocks.Add(AsItIs(lines.TakeIndented(), isCode: true));
        else if (lines.Current.Text[0] is var mark && char.IsAscii(mark) && !char.IsAsciiLetterOrDigit(mark))
        {
            var quoted = new List<SourceLine>();
            while (!lines.IsAtEnd && !lines.Current.IsBlank && lines.Current.Text[0] == mark)
                quoted.Add(lines.Take());
            blocks.Add(AsItIs(quoted, isCode: true));
        }
    }

    private RstDefinitions Definitions()
    {
        var items = new List<(IReadOnlyList<RstPiece>, IReadOnlyList<RstBlock>)>();
        while (!lines.IsAtEnd && !lines.Current.IsBlank && !lines.Current.IsIndented && lines.Next.IsIndented && (items.Count == 0 || IsTerm(lines.Current.Text)))
        {
            var term = Inline([lines.Take()]);
            items.Add((term, Within(lines.TakeIndented())));
            lines.SkipBlank();
        }

        return new RstDefinitions(items);
    }

    /// <summary>Whether a line would be a paragraph's, had it no indented lines after it.</summary>
    private static bool IsTerm(string text) => !text.StartsWith("..", StringComparison.Ordinal) && !text.StartsWith("| ", StringComparison.Ordinal) && !text.StartsWith(':')
        && ListMark.Of(text, default) is null;
}
