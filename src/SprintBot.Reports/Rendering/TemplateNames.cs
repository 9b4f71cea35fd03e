using System.Text.RegularExpressions;
using Scriban.Runtime;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Rendering;

/// <summary>What is said of a name in a template that nothing has: what was probably meant.</summary>
internal static partial class TemplateNames
{
    private const string Report = "report";
    private const string Functions = "rst";

    /// <summary>No name that a template knows is longer.</summary>
    private const int LongestName = 40;

    /// <summary>Of a name that stands by itself.</summary>
    /// <param name="name">As the template has it.</param>
    /// <param name="rest">The text after it, which may begin with a member.</param>
    /// <param name="functions">Those of <c>rst</c>.</param>
    /// <param name="others">What else the template knows.</param>
    public static string Unknown(string name, string rest, IEnumerable<string> functions, IEnumerable<string> others) =>
        Meant(name, rest, [.. functions], [.. others]) is { } meant ? $"There is no `{name}`: it is `{meant}`." : $"There is no `{name}`: a template knows `{Report}` and `{Functions}`.";

    /// <summary>Of a name after a point.</summary>
    public static string UnknownMember(object target, string name) =>
        Nearest(name, MembersOf(target)) is { } meant ? $"There is no `{name}` here: it is `{meant}`." : $"There is no `{name}` here.";

    private static string? Meant(string name, string rest, string[] functions, string[] others)
    {
        var members = MembersOf(typeof(SprintReport));
        if (name.Contains(Report, StringComparison.OrdinalIgnoreCase) || name.Contains("sprint", StringComparison.OrdinalIgnoreCase))
            return Member().Match(rest) is { Success: true } member && Nearest(member.Groups["name"].Value, members) is { } near ? $"{Report}.{near}" : Report;
        if (Nearest(name, [Report, Functions, .. others]) is { } known)
            return known;
        if (Nearest(name, members) is { } ofReport)
            return $"{Report}.{ofReport}";
        return Nearest(name, functions) is { } function ? $"{Functions}.{function}" : null;
    }

    /// <summary>The one that a name is a slip of: a letter or two apart, capitals and underscores not counted.</summary>
    private static string? Nearest(string name, IEnumerable<string> known)
    {
        var wanted = Letters(name);
        if (wanted.Length > LongestName)
            return null;
        return known.Where(one => one.Length <= LongestName).Select(one => (Name: one, Slips: Slips.Between(Letters(one), wanted)))
            .Where(one => one.Slips <= Allowed(wanted.Length))
            .OrderBy(one => one.Slips).ThenBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => one.Name).FirstOrDefault();
    }

    /// <summary>How many slips a name of so many letters may have before it is another one.</summary>
    private static int Allowed(int letters) => letters switch { < 3 => 0, < 6 => 1, _ => 2 };

    private static string Letters(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static IEnumerable<string> MembersOf(object target) => target switch
    {
        ScriptObject own => own.Keys,
        Type model => model.GetProperties().Select(StandardMemberRenamer.Rename),
        _ when target.GetType().Namespace == typeof(SprintReport).Namespace || target is ChecklistLine => MembersOf(target.GetType()),
        _ => [],
    };

    [GeneratedRegex(@"^\.(?<name>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
