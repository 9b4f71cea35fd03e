using System.Text;

namespace SprintBot.Markup.Inlines;

/// <summary>
/// Reads the text of one paragraph or heading into runs, in one pass and then one over its delimiters. Markdig's own inline parsers are not
/// used: they take quadratic time on rows of brackets and backquotes.
/// </summary>
internal sealed class InlineReader
{
    private readonly string _text;
    private readonly MentionNames _names;
    private readonly bool _mayHoldBlocks;
    private readonly List<Piece> _pieces = [];
    private readonly DelimiterStack _delimiters = new();
    private readonly Stack<(int Piece, int Start, Delimiter? Below)> _brackets = new();
    private readonly StringBuilder _plain = new();
    private BackquoteRows? _backquotes;

    /// <summary>Brackets before this piece hold a link or a code block already, and are no label.</summary>
    private int _noLabelFrom;

    /// <summary>A bracket that was closed without an address; a second closing bracket may bring one.</summary>
    private (int Piece, int Start, Delimiter? Below)? _closed;

    private bool _barsOpen;
    private bool _tildesOpen;

    private InlineReader(string text, MentionNames names, bool mayHoldBlocks)
    {
        _text = text;
        _names = names;
        _mayHoldBlocks = mayHoldBlocks;
    }

    /// <summary>The lines of a text that cannot hold a code block.</summary>
    internal static IReadOnlyList<Line> ReadLines(string text, MentionNames names, TextStyles styles = TextStyles.None)
    {
        var blocks = new List<Block>(1);
        var reader = new InlineReader(text, names, mayHoldBlocks: false);
        reader.Scan();
        new RunCollector(text, blocks, styles).Collect(reader._pieces);
        return blocks is [Paragraph paragraph] ? paragraph.Lines : [];
    }

    /// <summary>The paragraphs and code blocks of a text.</summary>
    internal static void ReadBlocks(string text, MentionNames names, List<Block> blocks)
    {
        var reader = new InlineReader(text, names, mayHoldBlocks: true);
        reader.Scan();
        new RunCollector(text, blocks, TextStyles.None).Collect(reader._pieces);
    }

    private void Scan()
    {
        var position = 0;
        while (position < _text.Length)
            position = Step(position);

        FlushPlain();
        _delimiters.Resolve(null);
    }

    private int Step(int at)
    {
        switch (_text[at])
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
            case 'h' or 'H' when BareUrl.Length(_text, at) is var length and > 0:
                AddLink(_text.Substring(at, length));
                return at + length;
            case '¯' when _text.AsSpan(at).StartsWith(Shrug):
                _plain.Append(Shrug);
                return at + Shrug.Length;
            default:
                var end = _text.AsSpan(at + 1).IndexOfAny(Special);
                end = end < 0 ? _text.Length : at + 1 + end;
                _plain.Append(_text, at, end - at);
                return end;
        }
    }

    /// <summary>Discord leaves this face alone although its backslash would be an escape.</summary>
    private const string Shrug = @"¯\_(ツ)_/¯";

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\\`*_~|[]<\nhH¯");

    private int Escape(int at)
    {
        var escapes = at + 1 < _text.Length && char.IsAscii(_text[at + 1]) && !char.IsAsciiLetterOrDigit(_text[at + 1]) && _text[at + 1] > ' ';
        _plain.Append(_text[escapes ? at + 1 : at]);
        return escapes ? at + 2 : at + 1;
    }

    private int Backquotes(int at)
    {
        _backquotes ??= new BackquoteRows(_text);
        var row = _backquotes.At(at);
        if (_mayHoldBlocks && _backquotes.BlockEnd(row) is { } blockEnd)
        {
            AddCodeBlock(_text[(at + row.Length)..blockEnd.Start]);
            return blockEnd.Start + blockEnd.Length;
        }

        if (_backquotes.SpanEnd(row) is { } spanEnd)
        {
            Add(new Piece(PieceKind.Text, CodeText.OfSpan(_text[(at + row.Length)..spanEnd.Start])) { Styles = TextStyles.Code });
            return spanEnd.Start + spanEnd.Length;
        }

        _plain.Append('`', row.Length);
        return at + row.Length;
    }

    private void AddCodeBlock(string inside)
    {
        var (language, code) = CodeText.OfBlock(inside);
        Add(new Piece(PieceKind.CodeBlock, code) { Target = language });
        _noLabelFrom = _pieces.Count;
    }

    private int Emphasis(int at)
    {
        if (_text[at] == '_' && CodeWords.LengthAt(_text, at) is var length and > 0)
        {
            _plain.Append(_text, at, length);
            return at + length;
        }

        var count = Row(at);
        if (Flanking.IsLoose(_text, at, count))
        {
            AddDelimiter(at, count, true, true, isLoose: true);
            return at + count;
        }

        var (canOpen, canClose) = Flanking.Of(_text, at, count);
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
        ref var open = ref _text[at] == '|' ? ref _barsOpen : ref _tildesOpen;
        var left = count;
        while (left >= 2)
        {
            AddDelimiter(at, 2, true, true);
            left -= 2;
            open = !open;
            if (!open || left < 3)
                continue;

            _plain.Append(_text[at]);
            left--;
        }

        _plain.Append(_text[at], left);
        return at + count;
    }

    private int OpenBracket(int at)
    {
        Add(new Piece(PieceKind.Text, "["));
        _brackets.Push((_pieces.Count - 1, at + 1, _delimiters.Last));
        _closed = null;
        return at + 1;
    }

    private int CloseBracket(int at)
    {
        var isOpen = _brackets.TryPop(out var bracket);
        if (!isOpen && _closed is { } closed)
            (isOpen, bracket) = (true, closed);

        if (!isOpen || !LinkTarget.TryRead(_text, at + 1, out var url, out var end) || !LinkTarget.IsLabel(_text.AsSpan(bracket.Start, at - bracket.Start)))
        {
            if (isOpen)
                _closed ??= bracket;
            _plain.Append(']');
            return at + 1;
        }

        _closed = null;
        FlushPlain();
        if (bracket.Piece < _noLabelFrom)
        {
            AddAsTyped(bracket, end);
            return end;
        }

        _delimiters.Resolve(bracket.Below);
        _pieces[bracket.Piece].Kind = PieceKind.LinkStart;
        _pieces[bracket.Piece].Target = url;
        Add(new Piece(PieceKind.LinkEnd, ""));
        _noLabelFrom = _pieces.Count;
        return end;
    }

    /// <summary>As in Discord, what would be a link is text, all of it, when its label holds a link or a code block.</summary>
    private void AddAsTyped((int Piece, int Start, Delimiter? Below) bracket, int end)
    {
        _delimiters.Drop(bracket.Below);
        _pieces.RemoveRange(bracket.Piece, _pieces.Count - bracket.Piece);
        _pieces.Add(new Piece(PieceKind.AsTyped, "") { Typed = (bracket.Start - 1)..end });
        _noLabelFrom = _pieces.Count;
    }

    private int AngleBracket(int at)
    {
        var length = AngleToken.Read(_text, at, _names, out var piece);
        if (piece is null)
        {
            _plain.Append('<');
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
            _plain.Append(url);
    }

    private void AddDelimiter(int at, int count, bool canOpen, bool canClose, bool isLoose = false)
    {
        FlushPlain();
        var delimiter = new Delimiter(_text[at], count, _pieces.Count, canOpen, canClose, isLoose);
        _delimiters.Push(delimiter);
        _pieces.Add(new Piece(PieceKind.Delimiter, "") { Delimiter = delimiter });
    }

    private void Add(Piece piece)
    {
        FlushPlain();
        _pieces.Add(piece);
    }

    private void FlushPlain()
    {
        if (_plain.Length == 0)
            return;

        _pieces.Add(new Piece(PieceKind.Text, _plain.ToString()));
        _plain.Clear();
    }

    private int Row(int at)
    {
        var end = at;
        while (end < _text.Length && _text[end] == _text[at])
            end++;
        return end - at;
    }
}
