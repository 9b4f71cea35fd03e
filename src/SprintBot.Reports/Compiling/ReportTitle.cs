using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>What a report is called.</summary>
internal static class ReportTitle
{
    /// <summary>Words that “report” follows well: “the autumn sprint report”.</summary>
    private static readonly HashSet<string> Meetings = new(StringComparer.OrdinalIgnoreCase) { "sprint", "sprints", "hackathon", "hackfest", "hackday", "jam", "week", "weekend", "camp", "meeting", "retreat", "days", "workshop" };

    /// <summary>The sprint's name and what it is; in English, “report” stands after it only where that reads well.</summary>
    public static string Of(string sprint, ReportLanguage language) => !language.IsEnglish || Meetings.Contains(sprint.Split(' ')[^1]) ? language.Say("title", ("sprint", sprint)) : sprint;
}
