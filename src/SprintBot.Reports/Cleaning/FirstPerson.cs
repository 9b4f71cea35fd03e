using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>“Ada and me” that opens a sentence: the author's name stands for “me”.</summary>
internal static partial class FirstPerson
{
    public static Line Take(Line line, string author)
    {
        foreach (var opening in Opening().Matches(LineEdit.Visible(line)).Reverse())
        {
            var me = opening.Groups["me"];
            line = LineEdit.Replace(line, me.Index, me.Length, author);
        }
        return line;
    }

    [GeneratedRegex(@"(?:^|(?<=[.!?]\s+))@?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)* and (?<me>me|I)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
