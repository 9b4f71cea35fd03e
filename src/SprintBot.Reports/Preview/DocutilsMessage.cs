using System.Globalization;
using System.Text.RegularExpressions;

namespace SprintBot.Reports.Preview;

/// <summary>A message of docutils.</summary>
/// <param name="Line">The draft's line, or null where it names none.</param>
/// <param name="Level">1 for information to 4 for what is beyond repair.</param>
/// <param name="Text">Its first line.</param>
internal sealed partial record DocutilsMessage(int? Line, int Level, string Text)
{
    /// <summary>Reads what docutils wrote to standard error: lines like <c>&lt;stdin&gt;:12: (WARNING/2) Title underline too short.</c>, and the lines they are about.</summary>
    public static IReadOnlyList<DocutilsMessage> Read(string errors) =>
    [
        .. Message().Matches(errors).Select(match => new DocutilsMessage(
            match.Groups["line"].Success ? int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : null,
            match.Groups["level"].ValueSpan[0] - '0',
            match.Groups["text"].Value.Trim())),
    ];

    [GeneratedRegex(@"^<stdin>:((?<line>[0-9]{1,9}):)? \((INFO|WARNING|ERROR|SEVERE)/(?<level>[1-4])\) (?<text>[^\r\n]*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
