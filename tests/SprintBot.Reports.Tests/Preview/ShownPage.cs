using System.Net;
using System.Text.RegularExpressions;

namespace SprintBot.Reports.Tests.Preview;

/// <summary>What a reader sees of an HTML page: its words, where it leads, and its pictures.</summary>
internal sealed partial record ShownPage(string Text, IReadOnlyList<string> Links, IReadOnlyList<string> Pictures)
{
    public static ShownPage Of(string html)
    {
        var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        var text = Element().Replace(InlineElement().Replace(body, ""), " ");
        return new ShownPage(
            Space().Replace(WebUtility.HtmlDecode(text), " ").Trim(),
            [.. Link().Matches(body).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))],
            [.. Picture().Matches(body).Select(match => $"{Attribute(match.Value, "src")} {Attribute(match.Value, "alt")}")]);
    }

    private static string Attribute(string tag, string name) =>
        Space().Replace(WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value), " ").Trim();

    [GeneratedRegex("</?(a|em|strong|code|span|cite|u|del|small|sub|sup|tt|b|i)( [^>]*)?>")]
    private static partial Regex InlineElement();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();

    [GeneratedRegex("<a [^>]*?href=\"(https?:[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<img [^>]*>")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
