using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Reporting.Templates;

/// <summary>What a template is for, in a line.</summary>
public static class TemplatePurpose
{
    /// <summary>Fits beside a name into what Discord shows of a choice (100).</summary>
    private const int MaxLength = 100;

    private static readonly Phrase People = new("reporting.purpose-people", "a paragraph or more for each person; the default");
    private static readonly Phrase Topics = new("reporting.purpose-topics", "a section for each topic: who, its aim, what was done");
    private static readonly Phrase Highlights = new("reporting.purpose-highlights", "short: a line for each topic, who and what came of it");
    private static readonly Phrase Daily = new("reporting.purpose-daily", "day by day");
    private static readonly Phrase InTheirWords = new("reporting.purpose-in-their-words", "what everybody posted, word by word, as quotes");
    private static readonly Phrase Tracker = new("reporting.purpose-tracker", "each topic as a record: what, who, code, status; then the work");

    /// <summary>Of one that comes with SprintBot; null of any other.</summary>
    public static Phrase? OfBuiltIn(string name) => name switch
    {
        "people" => People,
        "topics" => Topics,
        "highlights" => Highlights,
        "daily" => Daily,
        "in-their-words" => InTheirWords,
        "tracker" => Tracker,
        _ => null,
    };

    /// <summary>What its author says in the first line of the comment that the first code of a template begins with; null where there is none.</summary>
    public static string? Told(string template)
    {
        var code = template.IndexOf("{{", StringComparison.Ordinal);
        var inside = code < 0 ? "" : template[(code + 2)..].TrimStart('-', '~').TrimStart();
        if (!inside.StartsWith('#'))
            return null;
        var isBlock = inside.StartsWith("##", StringComparison.Ordinal);
        var comment = isBlock ? inside[2..].TrimStart() : inside[1..];
        var end = comment.IndexOf("}}", StringComparison.Ordinal) is var close && comment.IndexOf('\n') is var line && close < 0 ? line : line < 0 ? close : Math.Min(line, close);
        var first = (end < 0 ? comment : comment[..end]).Trim().TrimEnd('-', '~').TrimEnd().TrimEnd('#');
        return TypedText.OneLine(first) is { Length: > 0 } told ? Shortened.To(told, MaxLength) : null;
    }
}
