using System.Text.RegularExpressions;
using SprintBot.Markup.Rst;
using SprintBot.Markup.RstReading;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Preview;

/// <summary>docutils' messages as lines of the checklist.</summary>
internal static partial class DocutilsChecklist
{
    private const int Most = 40;

    /// <summary>A line for each message, but for those about links that were found already, those that mean nothing to a reader, and those about what the site that the draft is for knows.</summary>
    public static IEnumerable<ChecklistLine> For(IReadOnlyList<DocutilsMessage> messages, IReadOnlyList<RstLinkFault> found, ReportFormat format)
    {
        var names = found.Select(fault => RstText.NormalizeName(fault.Name)).ToHashSet(StringComparer.Ordinal);
        var lines = messages.Where(message => !IsIdle(message) && !IsFound(message, names) && !SiteMarkup.Knows(format, message)).Select(LineOf).Distinct().ToList();
        var rest = lines.Count - Most;
        return rest <= 0 ? lines : lines.Take(Most).Append(ChecklistLine.Wrong($"docutils has {rest} more things to say.", "Mend the first ones: the rest may follow from them."));
    }

    private static ChecklistLine LineOf(DocutilsMessage message) => ChecklistLine.Wrong(
        message.Line is { } line ? $"docutils, line {line}: {message.Text}" : $"docutils: {message.Text}",
        message.Level > 2 ? "Mend it: part of the text is not shown as meant." : "See that the text is shown as meant.");

    /// <summary>A list that starts at another number is meant to, and looking up a directive's name twice is docutils' own affair.</summary>
    private static bool IsIdle(DocutilsMessage message) => message.Level == 1
        && (message.Text.StartsWith("Enumerated list start value not ordinal-1", StringComparison.Ordinal) || message.Text.StartsWith("No directive entry for", StringComparison.Ordinal) || message.Text.StartsWith("No role entry for", StringComparison.Ordinal));

    private static bool IsFound(DocutilsMessage message, HashSet<string> names) => AboutTarget().Match(message.Text) is { Success: true } match && names.Contains(RstText.NormalizeName(match.Groups["name"].Value));

    [GeneratedRegex("^(Unknown target name|Duplicate (explicit|implicit) target name|Hyperlink target|Duplicate target name, cannot be used as a unique reference):? \"(?<name>.*)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AboutTarget();
}
