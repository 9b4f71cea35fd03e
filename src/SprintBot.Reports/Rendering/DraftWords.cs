using System.Text.RegularExpressions;

namespace SprintBot.Reports.Rendering;

/// <summary>Counts the words that a reader of a draft reads.</summary>
internal static partial class DraftWords
{
    /// <summary>Words of a reST draft, without comments, targets, options of directives and addresses.</summary>
    public static int In(string draft) => draft.Split('\n').Where(line => !Unread().IsMatch(line)).Sum(line => Address().Replace(line, " ").Split(' ').Count(word => word.Any(char.IsLetterOrDigit)));

    [GeneratedRegex(@"^\s*(?:\.\. |:[a-z]+: )", RegexOptions.CultureInvariant)]
    private static partial Regex Unread();

    [GeneratedRegex(@"<?https?://\S+|^<\S+>`_+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
