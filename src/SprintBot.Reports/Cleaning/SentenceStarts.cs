using System.Globalization;
using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Capitals where a sentence begins within a line, as people leave them out in chats.</summary>
internal static partial class SentenceStarts
{
    public static Line Take(Line line) =>
        LineEdit.ReplaceAll(line, [.. Start().Matches(LineEdit.Visible(line)).Select(start => (start.Index, start.Length, start.Value.ToUpper(CultureInfo.InvariantCulture)))]);

    /// <summary>After a stop behind a word of two letters or more that is no abbreviation and no part of an ellipsis; a name of code stays.</summary>
    [GeneratedRegex(@"(?<=(?<!\b(?i:e\.g|i\.e|etc|vs|cf|approx|resp|ca|no|nr|fig|dr|mr|mrs|st))(?<=[\p{L}\p{N})]{2})[.!?]\s+)\p{Ll}(?=[\p{L}'’]*[\s,;:!?)])", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
