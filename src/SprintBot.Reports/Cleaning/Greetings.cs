using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>A greeting at the head of a text.</summary>
internal static partial class Greetings
{
    public static Line Take(Line line, List<string> cuts)
    {
        if (Greeting().Match(LineEdit.Visible(line)) is not { Success: true } found)
            return line;
        cuts.Add(found.Value.Trim());
        return LineEdit.Cut(line, 0, found.Length);
    }

    [GeneratedRegex(@"^(?!(?:good )?(?:morning|afternoon|evening)\s*:)(?:hi|hello|hey|hiya|howdy|hallo|hej|moin|good (?:morning|afternoon|evening)|morning|bonjour|hola)(?: (?:all|everyone|everybody|folks|team|there|again|guys|friends|people|world))*\s*(?>(?:[,.!:]+\s*|[\p{So}\p{Cs}\uFE0F]+\s*[,.!]?\s*)+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();
}
