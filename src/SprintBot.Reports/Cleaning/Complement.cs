using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>How a note of a few words goes on after what it is a note of: “What is left is to paint the pier.”</summary>
internal static partial class Complement
{
    /// <summary>A line with the words that lead to it; after a colon it stands as it is, where its first words do not tell what it is.</summary>
    /// <param name="subject">Such as <c>What is left</c>.</param>
    /// <param name="line">The note.</param>
    public static Line Of(string subject, Line line)
    {
        var text = LineEdit.Visible(line);
        if (text.Length > 0 && !SeveralSentences().IsMatch(text))
        {
            if (Sentence().IsMatch(text) && Open().IsMatch(text) && !FirstPerson.Speaks(line))
                return Sentences.Finished(Sentences.Capitalised(line));
            if (Verb().IsMatch(text))
                return Led($"{subject} is to ", Lowered(line));
            if (Noun().IsMatch(text) && !FiniteVerb().IsMatch(text))
                return Led($"{subject} is ", Lowered(line));
        }
        return Led($"{subject}: ", SeveralSentences().IsMatch(text) || Sentence().IsMatch(text) ? Sentences.Capitalised(line) : line);
    }

    /// <summary>Whether a line goes on as part of a sentence, without a colon.</summary>
    public static bool IsClause(Line line) => LineEdit.TextOf(Of("", line)).StartsWith(" is ", StringComparison.Ordinal);

    private static Line Led(string lead, Line line) => Sentences.Finished(Sentences.Joined([new Run(lead), .. line.Runs]));

    private static Line Lowered(Line line) => line.Runs is [{ Text: [_, var second, ..] } first, ..] && !char.IsUpper(second)
        ? new Line([first with { Text = $"{char.ToLowerInvariant(first.Text[0])}{first.Text[1..]}" }, .. line.Runs.Skip(1)])
        : line;

    /// <summary>A verb in its base form that is no noun as well, or one that is and has an object after it.</summary>
    [GeneratedRegex(@"^(?:(?:also|just|still|only|finally|maybe|really|\p{Ll}{2,}ly) )?(?:(?:add|adapt|agree|allow|apply|ask|avoid|automate|bring|build|choose|clarify|clean|close|collect|compare|complete|convert|create|decide|define|deploy|describe|discuss|enable|ensure|establish|evaluate|explain|explore|extend|figure|find|finish|generalise|generalize|get|give|handle|implement|improve|integrate|investigate|keep|learn|let|make|measure|migrate|modernise|modernize|move|optimise|optimize|polish|prepare|provide|publish|put|read|reduce|remove|rename|replace|reproduce|restore|rethink|rewrite|select|send|settle|show|simplify|solve|speed|split|stabilise|stabilize|sync|teach|tell|tidy|translate|try|understand|unify|upgrade|upload|upstream|use|validate|verify|wait|write)(?= \S)|(?:benchmark|change|label|light|list|log|mark|name|pack|paint|print|raise|record|save|search|set up|sign|sort|start|stop|store|tag|track|trim|tune|turn|watch|wrap|check|cover|debug|design|document|fix|merge|open|plan|port|refactor|release|report|research|review|rework|run|ship|support|switch|test|update|work out)(?= (?:a|an|the|all|any|both|each|every|it|its|more|my|our|some|that|their|them|these|this|those|what|whether|how|which|with|to|over)\b))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:a|an|another|some more|one more) \S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Noun();

    /// <summary>What tells that there is a sentence in it; too many are better than too few.</summary>
    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|has|have|had|does|do|did|can|could|must|should|will|would|may|might|shall|needs?|fails?|failed|seems?|works?|worked|assumes?|breaks?|broke|crashe?s?|crashed|takes?|took|requires?|remains?|means?|makes?|gets?|got|goes|went|comes?|came|keeps?|kept|blocks?|blocked|stops?|stopped|times out|lacks?|wants?)\b|n['’]t\b|['’]s (?:not|no|still|to|a|the)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FiniteVerb();

    /// <summary>A beginning that only a sentence has.</summary>
    [GeneratedRegex(@"^(?:I|we|it|they|he|she|there|this|that|nobody|somebody|everybody)(?:['’](?:s|re|m|ve|ll|d))? \p{Ll}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    /// <summary>Words by which a sentence tells by itself that something is left or in the way.</summary>
    [GeneratedRegex(@"\b(?:left|still|remains?|remaining|missing|to do|blocked|blocks|waiting)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Open();

    [GeneratedRegex(@"[\p{L}\p{N})\uE000][.!?;:]\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex SeveralSentences();
}
