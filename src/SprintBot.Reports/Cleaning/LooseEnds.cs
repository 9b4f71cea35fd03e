using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Marks that a cut left behind: a dash or a comma at the end of a line, two spaces, a space before a comma.</summary>
internal static partial class LooseEnds
{
    public static Line Take(Line line)
    {
        while (Loose().Matches(LineEdit.Visible(line)) is { Count: > 0 } found)
            line = LineEdit.ReplaceAll(line, [.. found.Select(loose => (loose.Index, loose.Length, loose.Groups["space"].Success ? " " : ""))]);
        return line;
    }

    [GeneratedRegex(@"\s*[,;:–—-]+\s*$|^\s*[,;:–—]+\s*|(?<space>\s{2,})|\s+(?=[,;:](?:\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
