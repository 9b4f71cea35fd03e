using System.Text.RegularExpressions;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Model;

namespace SprintBot.Reports.Compiling;

/// <summary>Several people's notes as sentences: a few words each after a colon are one sentence, “What is left: the roof; two of the windows.”</summary>
internal static partial class NoteSentences
{
    public static IReadOnlyList<Rst> Of(IEnumerable<Rst> sentences)
    {
        var all = new List<Rst>();
        foreach (var sentence in sentences)
            if (all.Count > 0 && Fragment().Match(all[^1].Text) is { Success: true } before && Fragment().Match(sentence.Text) is { Success: true } next && before.Groups["lead"].Value == next.Groups["lead"].Value)
                all[^1] = Rst.Inline(RstText.Join($"{all[^1].Text[..^1]}; ", sentence.Text[next.Groups["lead"].Length..]), all[^1], sentence);
            else
                all.Add(sentence);
        return all;
    }

    /// <summary>No sentence of its own, nor a list of parts.</summary>
    [GeneratedRegex(@"^(?<lead>What is (?:left|in the way): )(?=[\p{Ll}\p{Nd}])[^.:!?\n]*\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Fragment();
}
