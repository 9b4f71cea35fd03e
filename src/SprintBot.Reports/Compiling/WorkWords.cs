using System.Text.RegularExpressions;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>What people do with a topic, by its kind: a discussion is held, a bug is fixed, all else is worked on. English.</summary>
internal static partial class WorkWords
{
    public const string Usual = ReportSubject.UsualVerb;

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["discussion"] = "discussed",
        ["meeting"] = "discussed",
        ["planning"] = "discussed",
        ["brainstorming"] = "discussed",
        ["retrospective"] = "discussed",
        ["review"] = "reviewed",
        ["talk"] = "gave the talk",
        ["presentation"] = "gave the presentation",
        ["lightning talk"] = "gave the lightning talk",
    };

    private static readonly Dictionary<string, string> Finished = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bug"] = "fixed",
        ["issue"] = "closed",
        ["ticket"] = "closed",
    };

    /// <summary>The verb with how long it took, where it is the usual one: “spent three days on”.</summary>
    /// <param name="verb">Of <see cref="For"/>.</param>
    /// <param name="span">Of <see cref="WorkSpan.Of"/>.</param>
    public static string Of(string verb, WorkSpan? span) => span switch
    {
        null => verb,
        _ when verb != Usual => verb,
        { IsOfSprint: true } => $"worked {span.In(ReportLanguage.English)} on",
        _ => $"spent {span.In(ReportLanguage.English)} on",
    };

    /// <summary>A verb in the past that the topic's name follows.</summary>
    /// <param name="kind">The topic's, as typed; null when it has none.</param>
    /// <param name="isDone">Whether the topic is done.</param>
    /// <param name="updates">What was posted on it: a talk was given by whoever alone tells of it, and not of having heard it.</param>
    public static string For(string? kind, bool isDone, IReadOnlyList<Update> updates)
    {
        var said = kind?.Trim() ?? "";
        if (isDone && Finished.TryGetValue(said, out var finished))
            return finished;
        if (!Verbs.TryGetValue(said, out var verb))
            return Usual;
        if (!verb.StartsWith("gave", StringComparison.Ordinal))
            return verb;
        var gave = updates.Select(update => update.Author).Distinct().Take(2).Count() == 1 && !updates.Any(update => Heard().IsMatch(update.Text));
        return gave ? verb : "took part in" + verb["gave".Length..];
    }

    [GeneratedRegex(@"\b(?:listen|attend|watch|heard|hear|went to|missed|enjoyed|learn|by @?\p{Lu}|by <@)|['’]s (?:\p{L}+ )?(?:talk|presentation)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heard();
}
