using System.Text.RegularExpressions;
using SprintBot.Markup;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>What is posted to run the week and tells nothing of the work: a welcome with the hours, where lunch is, a note to oneself.</summary>
public static partial class Housekeeping
{
    private const int FewWords = 6;

    /// <summary>A longer farewell tells more than that.</summary>
    private const int ManyWords = 20;

    /// <summary>Whether an update without a topic only runs the week. One with a link does not.</summary>
    /// <param name="text">Cleaned.</param>
    public static bool IsAll(Document text) => !text.Links.Any() && PlainTextWriter.ToLine(text) is var line && (Opening().IsMatch(line) || (Farewell().IsMatch(line) && line.Split(' ').Length <= ManyWords));

    /// <summary>Whether it has under six words, and no link, figure or code among them.</summary>
    /// <param name="text">Cleaned.</param>
    public static bool IsShort(Document text)
    {
        var line = PlainTextWriter.ToLine(text);
        return !text.Links.Any() && !line.Any(char.IsDigit) && !HasCode(text) && line.Split(' ').Count(word => word.Any(char.IsLetter)) < FewWords;
    }

    private static bool HasCode(Document text) => text.Blocks.Any(block => block is not Paragraph paragraph || paragraph.Lines.Any(line => line.Runs.Any(run => run.Styles.HasFlag(TextStyles.Code))));

    [GeneratedRegex(@"^(?:safe (?:travels|trip|journey)\b|travell?ing (?:back )?home\b|(?:on (?:my|the) way|heading|going|flying) (?:back )?home\b|back home\b|(?:thanks|thank you)(?: so much)?(?: to)? (?:all|everyone|everybody|folks)\b|(?:it )?was (?:great|nice|lovely) (?:to (?:meet|see)|meeting|seeing)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Farewell();

    [GeneratedRegex(@"^(?:welcome\b|hours are\b|doors? (?:opens?|are open)\b|(?:breakfast|lunch|dinner|coffee|tea|cake|pizza) (?:is|will be|comes|at|in)\b|notes? to (?:my)?self\b|reminder\b|see you (?:all |tomorrow|there|at)|good ?bye\b|bye\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
