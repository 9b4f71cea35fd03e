using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Brackets that hold nothing but who was with it, which is told with the update anyhow: “(me, w/ Ada around)”.</summary>
internal static partial class CompanionBrackets
{
    public static Line Take(Line line, CleaningContext context, List<string> cuts)
    {
        var company = Brackets().Matches(LineEdit.Visible(line)).Where(brackets => IsCompany(brackets.Groups["inside"].Value, context)).ToList();
        if (company.Count > 0)
        {
            var text = LineEdit.TextOf(line);
            cuts.AddRange(company.Select(brackets => text.Substring(brackets.Index, brackets.Length).Trim()));
            line = LineEdit.ReplaceAll(line, [.. company.Select(brackets => (brackets.Index, brackets.Length, ""))]);
        }
        return !context.IsEnglish ? line : LineEdit.ReplaceAll(line, [.. With().Matches(LineEdit.Visible(line)).Select(with => (with.Index, with.Length, "with "))]);
    }

    private static bool IsCompany(string inside, CleaningContext context)
    {
        var parts = Comma().Split(inside).Select(part => Around().Replace(part, " ").Trim()).Where(part => part.Length > 0).ToList();
        return parts.All(part => part.Equals("me", StringComparison.OrdinalIgnoreCase) || part is "etc" or "etc." or "…" || context.IsCompanion(part)) && (parts.Count > 0 || Around().IsMatch(inside));
    }

    [GeneratedRegex(@"(?:^|(?:\s*[-–—])?\s+)[(\[](?<inside>[^()\[\]\uE000]{1,300})[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@",|;|/(?!\s*@)|&|\b(?:and|und|et|och|y|e)\b|と|、", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<!\p{L})(?:w/|w\b|with\b|mit\b|avec\b|con\b|med\b|cc\b|around\b|also\b|pairing\b|paired\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])w/\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex With();
}
