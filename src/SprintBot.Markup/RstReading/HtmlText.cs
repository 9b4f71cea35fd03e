using System.Buffers;
using System.Text;

namespace SprintBot.Markup.RstReading;

/// <summary>Text as HTML, fit for elements and for attributes in double quotes.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("&<>\"'");

    internal static string Of(string text)
    {
        var at = text.AsSpan().IndexOfAny(Signs);
        if (at < 0)
            return text;

        var html = new StringBuilder(text.Length + 16).Append(text, 0, at);
        foreach (var c in text.AsSpan(at))
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }

        return html.ToString();
    }
}
