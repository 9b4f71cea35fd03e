using System.Buffers;
using System.Globalization;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.RstReading;

/// <summary>Reads the inline markup of one block, in one pass: an end that was once looked for in vain is not looked for again.</summary>
internal sealed class RstInlineReader
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*`_:");

    private readonly string text;
    private int lineReached;
    private int countedTo;
    private readonly RstNames names;
    private readonly List<RstPiece> pieces = [];
    private readonly HashSet<char> endless = [];
    private int at;
    private int nextMark = -1;
    private int plainStart;
    private int wordEnd;

    private RstInlineReader(string text, int line, RstNames names)
    {
        this.text = text;
        lineReached = line;
        this.names = names;
    }

    /// <param name="text">A block's text; its lines are separated by <c>\n</c>.</param>
    /// <param name="line">The number of its first line.</param>
    /// <param name="names">Learns what is referred to.</param>
    internal static IReadOnlyList<RstPiece> Read(string text, int line, RstNames names) => new RstInlineReader(text, line, names).Read();

    private List<RstPiece> Read()
    {
        while (at < text.Length)
        {
            if (at > nextMark)
                SkipToMark();
            else if (text[at] == '\\')
                at = Math.Min(at + 2, text.Length);
            else if (!IsMark(text[at]) || !Boundaries.MayStart(text, at) || !Step())
                at++;
        }

        Plain(text.Length);
        return pieces;
    }

    /// <summary>Goes to the word that holds the next of the marks without which there is nothing but words.</summary>
    private void SkipToMark()
    {
        var further = text.AsSpan(at).IndexOfAny(Marks);
        nextMark = further < 0 ? text.Length : at + further;
        var start = nextMark;
        while (start > at && start < text.Length && !UserText.IsSpace(text[start - 1]))
            start--;
        at = start;
    }

    private static bool IsMark(char c) => c is '*' or '`' or '_' or ':' || char.IsLetterOrDigit(c);

    /// <summary>Takes what starts here, if anything does.</summary>
    private bool Step() => text[at] switch
    {
        '*' when Peek(1) == '*' => Simple("**", RstPieceKind.Strong),
        '*' => Simple("*", RstPieceKind.Emphasis),
        '`' when Peek(1) == '`' => Simple("``", RstPieceKind.Literal),
        '`' => Interpreted(at, ""),
        '_' when Peek(1) == '`' => InlineTarget(),
        ':' => RoleFirst(),
        _ => Address() || SimpleReference(),
    };

    private bool Simple(string mark, RstPieceKind kind)
    {
        var start = at + mark.Length;
        if (!MayHold(at, start))
            return false;
        var end = kind == RstPieceKind.Literal ? LiteralEnd(start) : StarEnd(start, mark);
        if (end < 0)
        {
            at += mark.Length - 1;
            return false;
        }

        var content = text.AsSpan(start, end - start);
        Add(new RstPiece(kind, kind == RstPieceKind.Literal ? content.ToString() : Escaped.Read(content)), end + mark.Length);
        return true;
    }

    private bool MayHold(int markStart, int start) => start < text.Length && !UserText.IsSpace(text[start]) && !Boundaries.IsQuoted(text, markStart, start);

    private int LiteralEnd(int start)
    {
        if (endless.Contains('L'))
            return -1;
        for (var i = text.IndexOf("``", start + 1, StringComparison.Ordinal); i >= 0; i = text.IndexOf("``", i + 1, StringComparison.Ordinal))
            if (!UserText.IsSpace(text[i - 1]) && Boundaries.MayEnd(text, i + 2))
                return i;
        endless.Add('L');
        return -1;
    }

    private int StarEnd(int start, string mark)
    {
        var kind = mark.Length == 2 ? 'S' : 'E';
        if (endless.Contains(kind))
            return -1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (i > start && text[i] == '*' && !UserText.IsSpace(text[i - 1]) && string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0 && Boundaries.MayEnd(text, i + mark.Length))
                return i;
        }

        endless.Add(kind);
        return -1;
    }

    private bool RoleFirst()
    {
        var nameEnd = NameEnd(at + 1);
        return nameEnd > at + 1 && nameEnd + 1 < text.Length && text[nameEnd] == ':' && text[nameEnd + 1] == '`' && Interpreted(nameEnd + 1, text[(at + 1)..nameEnd]);
    }

    /// <summary>Text between single backquotes: with a role, a reference, or with neither.</summary>
    private bool Interpreted(int quote, string role)
    {
        var start = quote + 1;
        if (start >= text.Length || text[start] == '`' || !MayHold(at, start))
            return false;
        var (end, suffix) = BackquoteEnd(start);
        if (end < 0)
            return false;
        var content = text.AsSpan(start, end - start);
        var source = text[at..(end + 1 + suffix.Length)];
        var piece = suffix switch
        {
            "_" or "__" when role.Length == 0 => PhraseReference(content, suffix, source),
            "" => InRole(role.Length == 0 ? "title-reference" : Lower(role), Escaped.Read(content), source),
            _ when role.Length == 0 => InRole(Lower(suffix.Trim(':')), Escaped.Read(content), source),
            _ => new RstPiece(RstPieceKind.Words, source),
        };
        Add(piece, end + 1 + suffix.Length);
        return true;
    }

    /// <summary>Sphinx's roles for references name a target as docutils' own references do, of this page or of another.</summary>
    private RstPiece InRole(string role, string content, string source)
    {
        if (role is "ref" or "numref" or "any" or "std:ref" or "std:numref")
            names.MayRefer(content.EndsWith('>') && content.LastIndexOf('<') is var open and >= 0 ? content[(open + 1)..^1] : content);
        return new RstPiece(RstPieceKind.Role, content, role, source);
    }

    private (int End, string Suffix) BackquoteEnd(int start)
    {
        if (endless.Contains('B'))
            return (-1, "");
        var isEscaped = false;
        for (var i = start; i < text.Length; i++)
        {
            if (!isEscaped && text[i] == '`' && i > start && (!UserText.IsSpace(text[i - 1]) || Escaped.Is(text, i - 1)) && SuffixAt(i + 1) is { } suffix)
                return (i, suffix);
            isEscaped = !isEscaped && text[i] == '\\';
        }

        endless.Add('B');
        return (-1, "");
    }

    /// <summary>What belongs to a backquote: <c>_</c>, <c>__</c>, <c>:role:</c> or nothing; null when no end may be there.</summary>
    private string? SuffixAt(int place)
    {
        var length = place < text.Length && text[place] == '_' ? (place + 1 < text.Length && text[place + 1] == '_' ? 2 : 1) : 0;
        if (length == 0 && place < text.Length && text[place] == ':' && NameEnd(place + 1) is var nameEnd && nameEnd > place + 1 && nameEnd < text.Length && text[nameEnd] == ':' && Boundaries.MayEnd(text, nameEnd + 1))
            return text[place..(nameEnd + 1)];
        return Boundaries.MayEnd(text, place + length) ? text.Substring(place, length) : null;
    }

    private RstPiece PhraseReference(ReadOnlySpan<char> content, string suffix, string source)
    {
        var open = content.Length > 2 && content[^1] == '>' && !Escaped.Is(content, content.Length - 1) ? content.LastIndexOf('<') : -1;
        if (open < 0 || Escaped.Is(content, open) || (open > 0 && !UserText.IsSpace(content[open - 1])) || UserText.IsSpace(content[open + 1]))
            return ReferenceTo(Escaped.Read(content), suffix, source);

        var inside = content[(open + 1)..^1];
        var words = Escaped.Read(content[..open].TrimEnd());
        if (inside[^1] == '_' && !Escaped.Is(inside, inside.Length - 1))
        {
            var alias = Escaped.Read(inside[..^1]);
            names.Refer(alias, Line());
            return new RstPiece(RstPieceKind.Reference, words.Length == 0 ? alias : words, alias, source);
        }

        var address = Escaped.ReadAddress(inside);
        if (suffix == "_" && words.Length > 0)
            names.Define(words, address, Line(), isOwnReference: true);
        return new RstPiece(RstPieceKind.Link, words.Length == 0 ? address : words, address, source);
    }

    private RstPiece ReferenceTo(string name, string suffix, string source)
    {
        if (suffix == "__")
            return new RstPiece(RstPieceKind.Anonymous, name, (names.AnonymousReferences++).ToString(CultureInfo.InvariantCulture), source);
        names.Refer(name, Line());
        return new RstPiece(RstPieceKind.Reference, name, name, source);
    }

    private bool InlineTarget()
    {
        var start = at + 2;
        if (!MayHold(at, start) || text[start] == '`')
            return false;
        var (end, suffix) = BackquoteEnd(start);
        if (end < 0 || suffix.Length > 0)
            return false;
        var name = Escaped.Read(text.AsSpan(start, end - start));
        Add(new RstPiece(RstPieceKind.Place, name, names.Define(name, null, Line())), end + 1);
        return true;
    }

    private bool Address()
    {
        var end = BareAddress.End(text, at);
        if (end < 0)
            return false;
        var address = Escaped.ReadAddress(text.AsSpan(at, end - at));
        Add(new RstPiece(RstPieceKind.Link, address, address), end);
        return true;
    }

    private bool SimpleReference()
    {
        var end = NameEnd(at);
        var marks = end < text.Length && text[end] == '_' ? (end + 1 < text.Length && text[end + 1] == '_' ? 2 : 1) : 0;
        if (marks == 0 || !Boundaries.MayEnd(text, end + marks))
            return false;
        Add(ReferenceTo(text[at..end], text.Substring(end, marks), text[at..(end + marks)]), end + marks);
        return true;
    }

    /// <summary>Where a simple name that starts at a place ends: letters and digits, single marks between them.</summary>
    private int NameEnd(int start)
    {
        if (start >= text.Length || !char.IsLetterOrDigit(text[start]))
            return start;
        if (start < wordEnd)
            return wordEnd; // a name within the one before ends where that one does
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || ("-._+:".Contains(text[end], StringComparison.Ordinal) && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
            end++;
        if (start == at)
            wordEnd = end;
        return end;
    }

    private void Add(RstPiece piece, int end)
    {
        Plain(at);
        pieces.Add(piece);
        at = plainStart = end;
    }

    private void Plain(int end)
    {
        if (end > plainStart && Escaped.Read(text, plainStart, end) is { Length: > 0 } words)
            pieces.Add(new RstPiece(RstPieceKind.Words, words));
    }

    /// <summary>The number of the line that has been reached.</summary>
    private int Line()
    {
        lineReached += text.AsSpan(countedTo, at - countedTo).Count('\n');
        countedTo = at;
        return lineReached;
    }

    private char Peek(int further) => at + further < text.Length ? text[at + further] : '\0';

#pragma warning disable CA1308 // docutils lowers names
    private static string Lower(string role) => role.ToLowerInvariant();
#pragma warning restore CA1308
}
