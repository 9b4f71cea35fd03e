using System.Text;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Inlines;

/// <summary>
/// Reads the text of one paragraph or heading into runs, in one pass and then one over its delimiters. Markdig's own inline parsers are not
/// used: they take quadratic time on rows of brackets and backquotes.
/// </summary>
internal sealed class InlineReader
{
    private readonly string text;
    private readonly MentionNames names;
    private readonly bool mayHoldBlocks;
    private readonly List<Piece> pieces = [];
    private readonly DelimiterStack delimiters = new();
    private readonly Stack<(int Piece, int Start, Delimiter? Below)> brackets = new();
    private readonly StringBuilder plain;
    private BackquoteRows? backquotes;

    /// <summary>Brackets before this piece hold a link or a code block already, and are no label.</summary>
    private int noLabelFrom;

    /// <summary>A bracket that was closed without an address; a second closing bracket may bring one.</summary>
    private (int Piece, int Start, Delimiter? Below)? closedBracket;

    private bool barsOpen;
    private bool tildesOpen;

    private InlineReader(string text, MentionNames names, bool mayHoldBlocks)
    {
        this.text = text;
        plain = new StringBuilder(text.Length);
        this.names = names;
        this.mayHoldBlocks = mayHoldBlocks;
    }

    /// <summary>The lines of a text that cannot hold a code block.</summary>
    internal static IReadOnlyList<Line> ReadLines(string text, MentionNames names, TextStyles styles = TextStyles.None)
    {
        var blocks = new List<Block>(1);
        var reader = new InlineReader(text, names, mayHoldBlocks: false);
        reader.Scan();
        new RunCollector(text, blocks, styles).Collect(reader.pieces);
        return blocks is [Paragraph paragraph] ? paragraph.Lines : [];
    }

    /// <summary>The paragraphs and code blocks of a text.</summary>
    internal static void ReadBlocks(string text, MentionNames names, List<Block> blocks)
    {
        var reader = new InlineReader(text, names, mayHoldBlocks: true);
        reader.Scan();
        new RunCollector(text, blocks, TextStyles.None).Collect(reader.pieces);
    }

    private void Scan()
    {
        var position = 0;
        while (position < text.Length)
            position = Step(position);

        FlushPlain();
        delimiters.Resolve(null);
    }

    private int Step(int at)
    {
        switch (text[at])
        {
            case '\\':
                return Escape(at);
            case '`':
                return Backquotes(at);
            case '*' or '_':
                return Emphasis(at);
            case '~' or '|':
                return Pairs(at);
            case '[':
                return OpenBracket(at);
            case ']':
                return CloseBracket(at);
            case '<':
                return AngleBracket(at);
            case '\n':
                Add(new Piece(PieceKind.LineBreak, "\n"));
                return at + 1;
            case 'h' or 'H' when BareUrl.Length(text, at) is var length and > 0:
                AddLink(text.Substring(at, length));
                return at + length;
            case '¯' when text.AsSpan(at).StartsWith(Shrug):
                plain.Append(Shrug);
                return at + Shrug.Length;
            default:
                var end = text.AsSpan(at + 1).IndexOfAny(Special);
                end = end < 0 ? text.Length : at + 1 + end;
                plain.Append(text, at, end - at);
                return end;
        }
    }

    /// <summary>Discord leaves this face alone although its backslash would be an escape.</summary>
    private const string Shrug = @"¯\_(ツ)_/¯";

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\\`*_~|[]<\nhH¯");

    private int Escape(int at)
    {
        var escapes = at + 1 < text.Length && char.IsAscii(text[at + 1]) && !char.IsAsciiLetterOrDigit(text[at + 1]) && text[at + 1] > ' ';
        plain.Append(text[escapes ? at + 1 : at]);
        return escapes ? at + 2 : at + 1;
    }

    private int Backquotes(int at)
    {
        backquotes ??= new BackquoteRows(text);
        var row = backquotes.At(at);
        if (mayHoldBlocks && backquotes.BlockEnd(row) is { } blockEnd)
        {
            AddCodeBlock(text[(at + row.Length)..blockEnd.Start]);
            return blockEnd.Start + blockEnd.Length;
        }

        if (backquotes.SpanEnd(row) is { } spanEnd)
        {
            Add(new Piece(PieceKind.Text, CodeText.OfSpan(text[(at + row.Length)..spanEnd.Start])) { Styles = TextStyles.Code });
            return spanEnd.Start + spanEnd.Length;
        }

        plain.Append('`', row.Length);
        return at + row.Length;
    }

    private void AddCodeBlock(string inside)
    {
        var (language, code) = CodeText.OfBlock(inside);
        Add(new Piece(PieceKind.CodeBlock, code) { Target = language });
        noLabelFrom = pieces.Count;
    }

    private int Emphasis(int at)
    {
        if (text[at] == '_' && CodeWords.LengthAt(text, at) is var length and > 0)
        {
            plain.Append(text, at, length);
            return at + length;
        }

        var count = Row(at);
        if (Flanking.IsLoose(text, at, count))
        {
            AddDelimiter(at, count, true, true, isLoose: true);
            return at + count;
        }

        var (canOpen, canClose) = Flanking.Of(text, at, count);
        AddDelimiter(at, count, canOpen, canClose);
        return at + count;
    }

    /// <summary>
    /// Two signs work together. In a row of five or more that opens, the third is the text and the next two close, as Discord's own
    /// expression finds them.
    /// </summary>
    private int Pairs(int at)
    {
        var count = Row(at);
        ref var open = ref text[at] == '|' ? ref barsOpen : ref tildesOpen;
        var left = count;
        while (left >= 2)
        {
            AddDelimiter(at, 2, true, true);
            left -= 2;
            open = !open;
            if (!open || left < 3)
                continue;

            plain.Append(text[at]);
            left--;
        }

        plain.Append(text[at], left);
        return at + count;
    }

    private int OpenBracket(int at)
    {
        Add(new Piece(PieceKind.Text, "["));
        brackets.Push((pieces.Count - 1, at + 1, delimiters.Last));
        closedBracket = null;
        return at + 1;
    }

    private int CloseBracket(int at)
    {
        var isOpen = brackets.TryPop(out var bracket);
        if (!isOpen && closedBracket is { } closed)
            (isOpen, bracket) = (true, closed);

        if (!isOpen || !LinkTarget.TryRead(text, at + 1, out var url, out var end) || !LinkTarget.IsLabel(text.AsSpan(bracket.Start, at - bracket.Start)))
        {
            if (isOpen)
                closedBracket ??= bracket;
            plain.Append(']');
            return at + 1;
        }

        closedBracket = null;
        FlushPlain();
        if (bracket.Piece < noLabelFrom)
        {
            AddAsTyped(bracket, end);
            return end;
        }

        delimiters.Resolve(bracket.Below);
        pieces[bracket.Piece].Kind = PieceKind.LinkStart;
        pieces[bracket.Piece].Target = url;
        Add(new Piece(PieceKind.LinkEnd, ""));
        noLabelFrom = pieces.Count;
        return end;
    }

    /// <summary>As in Discord, what would be a link is text, all of it, when its label holds a link or a code block.</summary>
    private void AddAsTyped((int Piece, int Start, Delimiter? Below) bracket, int end)
    {
        delimiters.Drop(bracket.Below);
        pieces.RemoveRange(bracket.Piece, pieces.Count - bracket.Piece);
        pieces.Add(new Piece(PieceKind.AsTyped, "") { Typed = (bracket.Start - 1)..end });
        noLabelFrom = pieces.Count;
    }

    private int AngleBracket(int at)
    {
        var length = AngleToken.Read(text, at, names, out var piece);
        if (piece is null)
        {
            plain.Append('<');
            return at + 1;
        }

        Add(piece);
        return at + length;
    }

    private void AddLink(string url)
    {
        if (RstText.SafeUrl(url) is { } target)
            Add(new Piece(PieceKind.Text, url) { Target = target });
        else
            plain.Append(url);
    }

    private void AddDelimiter(int at, int count, bool canOpen, bool canClose, bool isLoose = false)
    {
        FlushPlain();
        var delimiter = new Delimiter(text[at], count, pieces.Count, canOpen, canClose, isLoose);
        delimiters.Push(delimiter);
        pieces.Add(new Piece(PieceKind.Delimiter, "") { Delimiter = delimiter });
    }

    private void Add(Piece piece)
    {
        FlushPlain();
        pieces.Add(piece);
    }

    private void FlushPlain()
    {
        if (plain.Length == 0)
            return;

        pieces.Add(new Piece(PieceKind.Text, plain.ToString()));
        plain.Clear();
    }

    private int Row(int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
            end++;
        return end - at;
    }
}
