using System.Text.RegularExpressions;
using SprintBot.Markup.RstReading;

namespace SprintBot.Reports.Preview;

/// <summary>What keeps docutils' pages harmless: a policy against scripts in their head, and a look at what docutils made.</summary>
internal static partial class HarmlessPage
{
    /// <summary>docutils' template for HTML 5 with a Content-Security-Policy.</summary>
    public static string DocutilsTemplate { get; } =
        "%(head_prefix)s\n"
        + $"<meta http-equiv=\"Content-Security-Policy\" content=\"{RstPage.ContentSecurityPolicy}\" />\n"
        + "%(head)s\n%(stylesheet)s\n<style>img { max-width: 100%%; height: auto }</style>\n%(body_prefix)s\n%(body_pre_docinfo)s\n%(docinfo)s\n%(body)s\n%(body_suffix)s\n";

    /// <summary>
    /// Whether nothing in it runs, leads on by itself, or holds a file of this machine: docutils from 0.21 on puts pictures into the page where a text
    /// asks for it. In text and attributes docutils writes every &lt; and quote as an entity, so what is found is markup.
    /// </summary>
    public static bool Is(string html) => Foreign().Count(html) == 0 && Equivalents().Count(html) == 1;

    [GeneratedRegex(@"<(script|svg|object|embed|iframe|link|base|form|video|audio)\b|=""data:", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"<meta\b[^>]*http-equiv", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Equivalents();
}
