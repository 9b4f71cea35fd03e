using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Cleaning;

/// <summary>A status that somebody shouts in the text: DONE, IN PROGRESS. It becomes the update's status.</summary>
internal static partial class StatusWords
{
    private const string Phrases = "SEMI[- ]DONE|(?:MOSTLY|ALMOST|NEARLY|PARTLY) DONE|DONE|(?:SOME |GOOD |MORE )?PROGRESS|IN[- ]PROGRESS|STARTED|DROPPED|ABANDONED|POSTPONED|PAUSED|ON HOLD|DEBUGGING|NOBODY KNOWS|NO OPINION";

    private const string Things = "WIP|TODO";

    private static readonly Dictionary<string, UpdateStatus?> Meanings = new(StringComparer.Ordinal)
    {
        ["DONE"] = UpdateStatus.Done,
        ["DROPPED"] = UpdateStatus.Dropped,
        ["ABANDONED"] = UpdateStatus.Dropped,
        ["POSTPONED"] = UpdateStatus.Postponed,
        ["PAUSED"] = UpdateStatus.Postponed,
        ["ON HOLD"] = UpdateStatus.Postponed,
        ["STARTED"] = UpdateStatus.Started,
        ["NOBODY KNOWS"] = null,
        ["NO OPINION"] = null,
        ["TODO"] = null,
    };

    /// <summary>What the words mean; null where they are no status of work. All that is not a word of its own is progress.</summary>
    private static UpdateStatus? Meaning(string phrase) => Meanings.TryGetValue(phrase, out var status) ? status : UpdateStatus.InProgress;

    /// <summary>The line without such words.</summary>
    public static Line Take(Line line, List<string> cuts, ref UpdateStatus? status)
    {
        while (Shouted().Match(LineEdit.Visible(line)) is { Success: true } found)
        {
            var phrase = found.Groups["status"].Value;
            status = Meaning(phrase) ?? status;
            var (start, end) = (found.Index, found.Index + found.Length);
            start = BeforeStruck(line, start);
            cuts.Add(LineEdit.TextOf(line)[start..end].Trim());
            line = LineEdit.Cut(line, start, end - start);
        }
        return line;
    }

    /// <summary>What is left of such words is part of a sentence, and told in small letters: “the roof is not done”. A line all in capitals stays.</summary>
    public static Line Lowered(Line line)
    {
        var visible = LineEdit.Visible(line);
        return visible.Any(char.IsLower)
            ? LineEdit.ReplaceAll(line, [.. Within().Matches(visible).Select(found => (found.Index, found.Length, found.Index == 0 ? found.Value[0] + found.Value[1..].ToLowerInvariant() : found.Value.ToLowerInvariant()))])
            : line;
    }

    /// <summary>Whether a text is nothing but a status.</summary>
    public static bool IsOnly(string text, out UpdateStatus? status)
    {
        var match = Whole().Match(text.Trim());
        status = match.Success ? Meaning(match.Groups["status"].Value) : null;
        return match.Success;
    }

    /// <summary>A word struck through right before it is the status that it replaces: <c>~~doing~~ DROPPED</c>.</summary>
    private static int BeforeStruck(Line line, int start)
    {
        var position = 0;
        foreach (var run in line.Runs)
        {
            var end = position + run.Text.Length;
            if (run.Styles.HasFlag(TextStyles.Strike) && end <= start && string.IsNullOrWhiteSpace(LineEdit.TextOf(line)[end..start]) && !run.Text.Trim().Contains(' ', StringComparison.Ordinal))
                return position;
            position = end;
        }
        return start;
    }

    /// <summary>Words after which a status is part of the sentence: not done, the last TODO.</summary>
    private const string Inside = @"(?<!\b(?i:not|never|no|nothing|a|an|the|is|are|was|were|be|been|being|get|gets|got|of|to|as|for|all|any|every|each|last|first|this|that|my|our|your|their|its|isn['’]t|aren['’]t|wasn['’]t|yet|half)\s+)";

    /// <summary>At the head with a colon or a dash; at an end, of the line or of a sentence, with the marks around it. What also is a thing, only where it stands alone.</summary>
    [GeneratedRegex($@"^(?<status>{Phrases}|{Things})\s*(?:[:–—-]|$)\s*|(?:^|(?<=[\s(])){Inside}(?:[-–—,:]\s*)?(?<status>{Phrases}|(?<=[.,:;!?)–—-]\s*)(?:{Things}))(?=\s*[\p{{So}}\p{{Cs}}\uFE0F\u200D]*\s*$)\s*|(?:^|(?<=\s)){Inside}(?<status>{Phrases})\s*[,.;:!]+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Shouted();

    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}_/.-])(?:NOT )?(?:{Phrases})(?![\p{{L}}\p{{N}}_/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex($@"^(?<status>{Phrases}|{Things})[.!]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
