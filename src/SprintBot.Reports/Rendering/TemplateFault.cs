using System.Text.RegularExpressions;
using Scriban.Parsing;
using Scriban.Syntax;

namespace SprintBot.Reports.Rendering;

/// <summary>Scriban's complaints in the words of somebody who writes a template.</summary>
internal static partial class TemplateFault
{
    /// <summary>The first ones tell most: the others often follow from them.</summary>
    private const int MostTold = 3;

    private static readonly (string Theirs, string Ours)[] Words =
    [
        ("the configured LimitToString", "the longest text that there may be,"),
        ("LimitToString", "the longest text that there may be,"),
        ("OutputLimit", "the most that may be printed,"),
        ("LoopLimit", "the most rounds that a loop may have,"),
        ("Object reference not set to an instance of an object.", "There is nothing here where a value is needed."),
    ];

    public static string Of(IEnumerable<LogMessage> messages) => string.Join(' ', messages.Take(MostTold).Select(message => Told(message.Span, message.Message)));

    public static string Of(ScriptRuntimeException fault) => Told(fault.Span, fault.OriginalMessage);

    private static string Told(SourceSpan span, string message)
    {
        var words = Words.Aggregate(Parameter().Replace(message.ReplaceLineEndings(" "), ""), (told, word) => told.Replace(word.Theirs, word.Ours, StringComparison.Ordinal)).Trim();
        return $"“{span.FileName}”, line {span.Start.Line + 1}, column {span.Start.Column + 1}: {words}{(words.EndsWith('.') ? "" : ".")}";
    }

    [GeneratedRegex(@"\s*\(Parameter '\w+'\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
