using System.Globalization;
using System.Text;
using SprintBot.Markup.Rst;
using SprintBot.Markup.RstReading;
using SprintBot.Reports.Model;

namespace SprintBot.Reports.Packing;

/// <summary>A draft as what sites take that know no reST. It is made of the draft as it is handed over, so it has what was edited by hand, and templates of one's own work as ever.</summary>
internal static class ConvertedDraft
{
    /// <summary>The file; null for formats that are reST themselves.</summary>
    /// <param name="draft">The draft as it is handed over.</param>
    /// <param name="report">For the front matter.</param>
    /// <param name="format">For what it is.</param>
    public static ReportFile? Of(string draft, SprintReport report, ReportFormat format) => format switch
    {
        ReportFormat.Markdown => new ReportFile(ReportFiles.MarkdownName, Encoding.UTF8.GetBytes($"{FrontMatterOf(report)}\n{RstPage.Read(draft).ToMarkdown(report.Title)}")),
        ReportFormat.Html => new ReportFile(ReportFiles.FragmentName, Encoding.UTF8.GetBytes(RstPage.Read(draft).ToFragment())),
        _ => null,
    };

    /// <summary>
    /// YAML that Jekyll, Hugo and Zola all take: https://jekyllrb.com/docs/front-matter/, https://gohugo.io/content-management/front-matter/,
    /// https://www.getzola.org/documentation/content/page/#front-matter. Liquid, which Jekyll would run in texts, is switched off.
    /// </summary>
    private static string FrontMatterOf(SprintReport report)
    {
        (string Name, string Value)[] entries =
        [
            ("title", Quoted(report.Title)),
            ("date", report.LastDay.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
            ("description", Quoted(report.Location is null ? report.Dates : $"{report.Dates}, {report.Location}")),
            ("author", Quoted(report.Byline)),
            ("tags", "[sprint]"),
            ("excerpt_separator", Quoted("<!--more-->")),
            ("render_with_liquid", "false"),
        ];
        return $"---\n{string.Concat(entries.Where(entry => entry.Value != "\"\"").Select(entry => $"{entry.Name}: {entry.Value}\n"))}---\n";
    }

    /// <summary>A string in double quotes, on one line: what YAML would read in it is escaped.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in string.Join(' ', RstText.Normalize(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            quoted.Append(letter is '"' or '\\' ? $"\\{letter}" : char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}") : letter.ToString());
        return quoted.Append('"').ToString();
    }
}
