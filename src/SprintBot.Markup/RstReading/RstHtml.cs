using System.Globalization;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.RstReading;

/// <summary>Writes what was read as the body of a page.</summary>
internal sealed class RstHtml(TextWriter writer, RstFacts facts)
{
    private const int DeepestTitle = 6;

    internal void Write(IReadOnlyList<RstBlock> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(RstBlock block)
    {
        switch (block)
        {
            case RstTitle title:
                var level = Math.Min(title.Level, DeepestTitle).ToString(CultureInfo.InvariantCulture);
                writer.Write($"<h{level} id=\"{title.Id}\">{Inline(title.Text)}</h{level}>\n");
                break;
            case RstParagraph paragraph:
                writer.Write($"<p>{Inline(paragraph.Text)}</p>\n");
                break;
            case RstRubric rubric:
                writer.Write($"<p{Class(rubric.Classes.Prepend("rubric"))}>{Inline(rubric.Text)}</p>\n");
                break;
            case RstLineBlock lines:
                writer.Write($"<p>{string.Join("<br>\n", lines.Lines.Select(Inline))}</p>\n");
                break;
            case RstPreformatted { IsCode: true } code:
                writer.Write($"<pre><code>{Lines(code.Text)}</code></pre>\n");
                break;
            case RstPreformatted text:
                writer.Write($"<pre>{Lines(text.Text)}</pre>\n");
                break;
            case RstParsedLiteral literal:
                writer.Write($"<pre>{Inline(literal.Text)}</pre>\n");
                break;
            case RstTeaserEnd:
                break;
            case RstTransition:
                writer.Write("<hr>\n");
                break;
            case RstPlace place:
                writer.Write($"<span id=\"{place.Id}\"></span>\n");
                break;
            default:
                WriteNested(block);
                break;
        }
    }

    private void WriteNested(RstBlock block)
    {
        switch (block)
        {
            case RstQuote quote:
                writer.Write("<blockquote>\n");
                Write(quote.Blocks);
                writer.Write("</blockquote>\n");
                break;
            case RstList list:
                Write(list);
                break;
            case RstDefinitions definitions:
                writer.Write("<dl>\n");
                foreach (var (term, blocks) in definitions.Items)
                {
                    writer.Write($"<dt>{Inline(term)}</dt>\n<dd>");
                    Write(blocks);
                    writer.Write("</dd>\n");
                }

                writer.Write("</dl>\n");
                break;
            case RstImage image:
                writer.Write($"<p>{Image(image)}</p>\n");
                break;
            case RstFigure figure:
                writer.Write($"<figure>\n{Image(figure.Image)}\n");
                if (figure.Caption.Count > 0)
                {
                    writer.Write("<figcaption>\n");
                    Write(figure.Caption);
                    writer.Write("</figcaption>\n");
                }

                writer.Write("</figure>\n");
                break;
            default:
                throw new InvalidOperationException($"No rule for a {block.GetType().Name}.");
        }
    }

    private void Write(RstList list)
    {
        var name = list.FirstNumber is null ? "ul" : "ol";
        var type = list.Numbers is '-' or '#' or '1' ? "" : $" type=\"{list.Numbers}\"";
        var start = list.FirstNumber is null or 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" start=\"{list.FirstNumber}\"");
        writer.Write($"<{name}{type}{start}>\n");
        foreach (var item in list.Items)
        {
            writer.Write("<li>");
            if (item is [RstParagraph only])
                writer.Write(Inline(only.Text));
            else
                Write(item);
            writer.Write("</li>\n");
        }

        writer.Write($"</{name}>\n");
    }

    private string Image(RstImage image)
    {
        var html = PhotoPath.IsSafe(image.Path)
            ? $"<img src=\"{HtmlText.Of(image.Path)}\" alt=\"{HtmlText.Of(image.Alt ?? "")}\"{(image.Width is { } width ? string.Create(CultureInfo.InvariantCulture, $" width=\"{width}%\"") : "")}>"
            : $"<code>{HtmlText.Of(image.Path)}</code> {HtmlText.Of(image.Alt ?? "")}";
        return Anchor(image.Target is [.., '_'] target ? facts.Names.Find(target[..^1].Trim('`')) : image.Target, html) ?? html;
    }

    private string Inline(IReadOnlyList<RstPiece> pieces) => string.Concat(pieces.Select(Piece));

    private string Piece(RstPiece piece)
    {
        var text = HtmlText.Of(piece.Text);
        return piece.Kind switch
        {
            RstPieceKind.Strong => $"<strong>{text}</strong>",
            RstPieceKind.Emphasis => $"<em>{text}</em>",
            RstPieceKind.Literal => $"<code>{text}</code>",
            RstPieceKind.Place => $"<span id=\"{piece.Name}\">{text}</span>",
            RstPieceKind.Role when facts.Roles.Find(piece.Name) is { } role => $"<{role.Element}{Class(role.Classes)}>{text}</{role.Element}>",
            RstPieceKind.Link => Link(piece.Name, text),
            RstPieceKind.Reference when facts.Names.Find(piece.Name) is { } address => Link(address, text),
            RstPieceKind.Anonymous when facts.Names.FindAnonymous(int.Parse(piece.Name, CultureInfo.InvariantCulture)) is { } address => Link(address, text),
            RstPieceKind.Words => text,
            _ => $"<span class=\"sb-problem\">{HtmlText.Of(piece.Source)}</span>",
        };
    }

    /// <summary>A link; one that a page may not have says where it would have led.</summary>
    private static string Link(string address, string text) =>
        Anchor(address, text) ?? (HtmlText.Of(address) is var shown && shown == text ? text : $"{text} ({shown})");

    /// <summary>A link, or null where the address is none that a page may have.</summary>
    private static string? Anchor(string? address, string html)
    {
        var safe = address is ['#', ..] ? address : address is null ? null : RstText.SafeUrl(address);
        return safe is null ? null : $"<a href=\"{HtmlText.Of(safe)}\"{(safe[0] == '#' ? "" : " rel=\"nofollow noopener\"")}>{html}</a>";
    }

    /// <summary>A line break right after the element's start would be swallowed.</summary>
    private static string Lines(string text) => text.StartsWith('\n') ? "\n" + HtmlText.Of(text) : HtmlText.Of(text);

    private static string Class(IEnumerable<string> classes)
    {
        var all = HtmlText.Of(string.Join(' ', classes));
        return all.Length == 0 ? "" : $" class=\"{all}\"";
    }
}
