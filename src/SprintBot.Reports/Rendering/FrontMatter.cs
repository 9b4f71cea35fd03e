using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Model;

namespace SprintBot.Reports.Rendering;

/// <summary>The first lines of a report. docutils looks for a file's encoding in the first two, so nothing that a user typed may look like one there.</summary>
internal static partial class FrontMatter
{
    private const string UsualSlug = "sprint-report";
    private const int LongestSlug = 80;

    public static string Of(SprintReport report, ReportFormat format) =>
        format == ReportFormat.Nikola ? Nikola(report) : $".. {report.Speaks.Text("drafted")}\n\n";

    /// <summary>The nine comments that Nikola reads a post's metadata from, in its order, and the blank line that ends them.</summary>
    private static string Nikola(SprintReport report)
    {
        (string Name, string Value)[] metadata =
        [
            ("title", report.Title),
            ("slug", Slug(report.Title)),
            ("date", report.LastDay.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) + " 12:00:00 UTC"),
            ("tags", "sprint"),
            ("category", ""),
            ("link", ""),
            ("description", report.Location is null ? report.Dates : $"{report.Dates}, {report.Location}"),
            ("type", "text"),
            ("author", report.Byline),
        ];
        return string.Concat(metadata.Select(entry => $".. {entry.Name}: {Harmless(entry.Value)}".TrimEnd() + "\n")) + "\n";
    }

    /// <summary>On one line, and neither a shortcode to Nikola nor an encoding to docutils: in a comment nothing can be escaped.</summary>
    private static string Harmless(string value)
    {
        var line = string.Join(' ', RstText.Normalize(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Coding().Replace(line.Replace("{{%", "{ {%", StringComparison.Ordinal), "$1 $2");
    }

    /// <summary>Lower-case ASCII words with hyphens between them.</summary>
    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormKD))
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var name = slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
        return name.Length == 0 ? UsualSlug : name;
    }

    [GeneratedRegex("(coding)([:=])", RegexOptions.CultureInvariant)]
    private static partial Regex Coding();
}
