using System.Net;
using System.Text;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup;

/// <summary>Writes a document as HTML for previews: all text escaped, no attribute but classes, a list's start and safe links.</summary>
public static class HtmlWriter
{
    private static readonly (TextStyles Style, string Open, string Close)[] Elements =
    [
        (TextStyles.Strong, "<strong>", "</strong>"), (TextStyles.Emphasis, "<em>", "</em>"), (TextStyles.Underline, "<u>", "</u>"),
        (TextStyles.Strike, "<del>", "</del>"), (TextStyles.Small, "<small>", "</small>"),
        (TextStyles.Spoiler, "<span class=\"sb-spoiler\">", "</span>"), (TextStyles.Mention, "<span class=\"sb-mention\">", "</span>"),
        (TextStyles.Code, "<code>", "</code>"),
    ];

    /// <summary>Writes the body of a page, without html, head or body elements.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="writer">Where to; lines end in <c>\n</c>.</param>
    public static void Write(Document document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        Blocks(document.Blocks, writer);
    }

    /// <summary>The body as a string.</summary>
    /// <param name="document">What to write.</param>
    public static string ToHtml(Document document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Write(document, writer);
        return writer.ToString();
    }

    private static void Blocks(IReadOnlyList<Block> blocks, TextWriter writer)
    {
        foreach (var block in blocks)
            Write(block, writer);
    }

    private static void Write(Block block, TextWriter writer)
    {
        switch (block)
        {
            case Paragraph paragraph:
                writer.Write($"<p>{string.Join("<br>\n", paragraph.Lines.Select(Runs))}</p>\n");
                break;
            case Heading heading:
                writer.Write($"<h{heading.Level}>{Runs(heading.Text)}</h{heading.Level}>\n");
                break;
            case CodeBlock code:
                var language = code.Language is null ? "" : $" class=\"language-{WebUtility.HtmlEncode(code.Language)}\"";
                writer.Write($"<pre><code{language}>{WebUtility.HtmlEncode(code.Code)}\n</code></pre>\n");
                break;
            case Quote quote:
                writer.Write("<blockquote>\n");
                Blocks(quote.Blocks, writer);
                writer.Write("</blockquote>\n");
                break;
            case ItemList list:
                Write(list, writer);
                break;
        }
    }

    private static void Write(ItemList list, TextWriter writer)
    {
        var name = list.FirstNumber is null ? "ul" : "ol";
        var start = list.FirstNumber is null or 1 ? "" : $" start=\"{list.FirstNumber}\"";
        writer.Write($"<{name}{start}>\n");
        foreach (var item in list.Items)
        {
            writer.Write("<li>");
            if (item.Blocks is [Paragraph { Lines: [var only] }])
                writer.Write(Runs(only));
            else
                Blocks(item.Blocks, writer);
            writer.Write("</li>\n");
        }

        writer.Write($"</{name}>\n");
    }

    private static string Runs(Line line)
    {
        var html = new StringBuilder();
        foreach (var run in line.Runs)
        {
            if (run.Link is not null)
                html.Append("<a href=\"").Append(WebUtility.HtmlEncode(run.Link)).Append("\" rel=\"nofollow noopener\">");
            foreach (var (style, open, _) in Elements)
                html.Append(run.Styles.HasFlag(style) ? open : "");
            html.Append(WebUtility.HtmlEncode(run.Text));
            foreach (var (style, _, close) in Elements.Reverse())
                html.Append(run.Styles.HasFlag(style) ? close : "");
            html.Append(run.Link is null ? "" : "</a>");
        }

        return html.ToString();
    }
}
