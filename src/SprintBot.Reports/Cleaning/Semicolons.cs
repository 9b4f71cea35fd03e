using System.Globalization;
using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Semicolons between what reads as sentences: stops, with a capital after them. Those within brackets, and before what is no plain word, stay.</summary>
internal static partial class Semicolons
{
    public static Line Take(Line line)
    {
        var visible = LineEdit.Visible(line);
        var stops = new List<(int, int, string)>();
        var (depth, at) = (0, 0);
        foreach (Match semicolon in Between().Matches(visible))
        {
            for (; at < semicolon.Index; at++)
                depth += visible[at] is '(' or '[' ? 1 : visible[at] is ')' or ']' ? -1 : 0;
            if (depth == 0)
                stops.Add((semicolon.Index, semicolon.Length, $". {semicolon.Groups["letter"].Value.ToUpper(CultureInfo.InvariantCulture)}"));
        }
        return LineEdit.ReplaceAll(line, stops);
    }

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\uE000]);\s+(?<letter>\p{Ll})(?=[\p{L}'’-]*[\s,;:!?)])", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
