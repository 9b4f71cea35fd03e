using System.Text.RegularExpressions;

namespace SprintBot.Markup.RstReading;

/// <summary>The first line of a table.</summary>
internal static partial class TableEdge
{
    internal static bool IsMatch(string line) => line.Length > 2 && line[0] is '+' or '=' && Edge().IsMatch(line);

    [GeneratedRegex(@"^(\+-[-+]*\+|=+( +=+)+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Edge();
}
