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
        foreach (var semicolon in Between().Matches(visible).Where(semicolon => Depth(visible, semicolon.Index) == 0).Reverse())
            line = LineEdit.Replace(line, semicolon.Index, semicolon.Length, $". {semicolon.Groups["letter"].Value.ToUpper(CultureInfo.InvariantCulture)}");
        return line;
    }

    private static int Depth(string text, int end) => text[..end].Count(letter => letter is '(' or '[') - text[..end].Count(letter => letter is ')' or ']');

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\uE000]);\s+(?<letter>\p{Ll})(?=[\p{L}'’-]*[\s,;:!?)])", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
