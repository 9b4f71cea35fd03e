using System.Text.RegularExpressions;
using NodaTime;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>A sprint in figures, in a sentence.</summary>
internal static partial class ReportSummary
{
    /// <summary><c>Nine people took part, one of them for the first time. They worked on seven topics in eight days and finished two of them. Three pull requests are linked.</c></summary>
    /// <returns>Null where nobody worked on a topic, or one person alone did.</returns>
    public static string? Of(int people, int newcomers, int topics, int finished, LocalDate first, LocalDate last, IEnumerable<Document> texts, IEnumerable<string> urls, bool isCounted)
    {
        if (topics == 0 || people < 2)
            return null;
        var days = Period.DaysBetween(first, last) + 1;
        if (isCounted)
            return $"{Capital(Said(topics, "topic was", "topics were"))} worked on{(days > 1 ? $" in {ReportWords.Number(days)} days" : "")}{(finished == 0 ? "" : finished == topics ? ", and finished" : $", and {ReportWords.Number(finished)} of them finished")}.{Linked(texts, urls)}";
        var who = $"{Capital(Said(people, "person", "people"))} took part{(newcomers == 0 || newcomers == people ? "" : $", {ReportWords.Number(newcomers)} of them for the first time")}. They worked";
        var done = finished == 0 ? "" : $" and finished {(finished == topics ? (topics == 1 ? "it" : "all of them") : $"{ReportWords.Number(finished)} of them")}";
        return $"{who} on {Said(topics, "topic", "topics")}{(days > 1 ? $" in {ReportWords.Number(days)} days" : "")}{done}.{Linked(texts, urls)}";
    }

    /// <summary>Whether a text tells already how many there were; two numbers side by side would quarrel.</summary>
    public static bool CountsPeople(string text) => Headcount().IsMatch(text);

    private static string Linked(IEnumerable<Document> texts, IEnumerable<string> urls)
    {
        var addresses = texts.SelectMany(text => text.Links).Concat(urls).Select(ForgeAddress.Of).OfType<ForgeAddress>().Distinct().ToList();
        var requests = addresses.Count(address => address.Kind is "pull request" or "merge request");
        var issues = addresses.Count(address => address.Kind == "issue");
        List<string> parts = [.. requests > 0 ? [Said(requests, "pull request", "pull requests")] : Array.Empty<string>(), .. issues > 0 ? [Said(issues, "issue", "issues")] : Array.Empty<string>()];
        return parts.Count == 0 ? "" : $" {Capital(ReportWords.List(parts))} {(requests + issues == 1 ? "is" : "are")} linked.";
    }

    private static string Said(int number, string one, string many) => $"{ReportWords.Number(number)} {(number == 1 ? one : many)}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|a dozen|dozens of)(?:[ -]\p{L}+){0,2} (?:people|persons|participants|attendees|sprinters|developers|contributors|hackers|members|of us)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Headcount();
}
