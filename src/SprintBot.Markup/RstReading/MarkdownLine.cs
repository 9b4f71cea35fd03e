using System.Globalization;
using System.Text;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.RstReading;

/// <summary>Pieces of a line as inline Markdown.</summary>
internal static class MarkdownLine
{
    /// <summary>On one line: what stood on several goes on.</summary>
    internal static string Of(IReadOnlyList<RstPiece> pieces, RstFacts facts, bool startsLine = true)
    {
        var line = new StringBuilder();
        for (var place = 0; place < pieces.Count; place++)
        {
            var next = place + 1 < pieces.Count ? (pieces[place + 1].Text is [var first, ..] ? first : 'x') : ' ';
            Append(line, pieces[place] with { Text = OneLine(pieces[place].Text) }, next, facts, startsLine && line.Length == 0);
        }

        return line.ToString().Trim(' ');
    }

    private static void Append(StringBuilder line, RstPiece piece, char next, RstFacts facts, bool startsLine)
    {
        switch (piece.Kind)
        {
            case RstPieceKind.Strong:
                Styled(line, piece.Text, next, "**", "strong");
                break;
            case RstPieceKind.Emphasis:
                Styled(line, piece.Text, next, "*", "em");
                break;
            case RstPieceKind.Literal:
                Apart(line, '`').Append(MarkdownText.Code(piece.Text));
                break;
            case RstPieceKind.Role when facts.Roles.Find(piece.Name) is { } role:
                InRole(line, piece.Text, next, role, startsLine);
                break;
            case RstPieceKind.Link:
                NoImage(line).Append(Link(piece.Name, piece.Text, startsLine));
                break;
            case RstPieceKind.Reference when facts.Names.Find(piece.Name) is { } address:
                NoImage(line).Append(Link(address, piece.Text, startsLine));
                break;
            case RstPieceKind.Anonymous when facts.Names.FindAnonymous(int.Parse(piece.Name, CultureInfo.InvariantCulture)) is { } address:
                NoImage(line).Append(Link(address, piece.Text, startsLine));
                break;
            default:
                line.Append(MarkdownText.Escape(piece.Kind is RstPieceKind.Words or RstPieceKind.Place ? piece.Text : piece.Source, startsLine));
                break;
        }
    }

    private static void InRole(StringBuilder line, string text, char next, RstRoleTable.Role role, bool startsLine)
    {
        if (role.Element == "code")
            Apart(line, '`').Append(MarkdownText.Code(text));
        else if (role.Element is "strong" or "em" or "del" or "s")
            Styled(line, text, next, role.Element switch { "strong" => "**", "em" => "*", _ => "~~" }, role.Element == "s" ? "del" : role.Element);
        else if (role.Element is "sub" or "sup" or "ins" or "kbd" or "q")
            line.Append(CultureInfo.InvariantCulture, $"<{role.Element}>{MarkdownText.Escape(text, startsLine: false)}</{role.Element}>");
        else
            line.Append(MarkdownText.Escape(text, startsLine));
    }

    /// <summary>Signs where they are sure to be read as such: with a letter or a digit inside or white space outside, and not beside another such sign. Else an element.</summary>
    private static void Styled(StringBuilder line, string text, char next, string sign, string element)
    {
        var words = MarkdownText.Escape(text, startsLine: false);
        if (text.Length == 0)
            return;
        var isSure = (char.IsLetterOrDigit(text[0]) || (words[0] == text[0] && text[0] != ' ' && (line.Length == 0 || line[^1] == ' '))) && (char.IsLetterOrDigit(text[^1]) || (text[^1] is ':' or '.' or ',' or '!' or '?' or ')' or '…' && next is ' ' or '\n'))
            && (line.Length == 0 || line[^1] is not ('*' or '~' or '\\')) && next is not ('*' or '~');
        line.Append(isSure ? $"{sign}{words}{sign}" : $"<{element}>{words}</{element}>");
    }

    /// <summary>An empty comment between signs that would be read as one.</summary>
    private static StringBuilder Apart(StringBuilder line, char sign) => line.Length > 0 && (line[^1] == sign || line[^1] == '\\') ? line.Append("<!-- -->") : line;

    /// <summary>An exclamation mark before a link would make a picture of it.</summary>
    private static StringBuilder NoImage(StringBuilder line) => line.Length > 0 && line[^1] == '!' ? line.Insert(line.Length - 1, '\\') : line;

    private static string Link(string address, string text, bool startsLine)
    {
        var words = MarkdownText.Escape(text, startsLine: false);
        if (RstText.SafeUrl(address) is not { } safe)
            return address is ['#', ..] || address == text ? MarkdownText.Escape(text, startsLine) : $"{words} ({MarkdownText.Escape(address, startsLine: false)})";
        return text == safe && !safe.AsSpan().ContainsAny('{', '\\') ? $"<{safe}>" : $"[{words}]({Destination(safe)})";
    }

    /// <summary>An address has no white space and no angle brackets; what could end it, or run, is encoded.</summary>
    private static string Destination(string url) => url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);

    private static string OneLine(string text) => text.AsSpan().ContainsAny('\n', '\r') ? text.ReplaceLineEndings(" ") : text;
}
