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
    public static string? Of(ReportLanguage language, int people, int newcomers, int topics, int finished, LocalDate first, LocalDate last, IEnumerable<Document> texts, IEnumerable<string> urls, bool isCounted)
    {
        if (topics == 0 || people < 2)
            return null;
        var days = Period.DaysBetween(first, last) + 1 is > 1 and var number ? language.Say("summary_days", ("days", number)) : "";
        var said = isCounted
            ? language.Say("summary_counted", ("topics", topics), ("days", days), ("finished", Finished(language, "summary_counted", finished, topics)))
            : language.Say("summary", ("people", people), ("newcomers", Newcomers(language, newcomers, people)), ("topics", topics), ("days", days), ("finished", Finished(language, "summary_finished", finished, topics)));
        return Capital(said) + Linked(language, texts, urls);
    }

    private static string Newcomers(ReportLanguage language, int newcomers, int people) => newcomers == 0 || newcomers == people ? "" : language.Say("summary_newcomers", ("newcomers", newcomers));

    private static string Finished(ReportLanguage language, string text, int finished, int topics) =>
        finished == 0 ? "" : finished == topics ? language.Say($"{text}_all", ("topics", topics)) : language.Say($"{text}_some", ("finished", finished));

    /// <summary>Whether a text tells already how many there were; two numbers side by side would quarrel.</summary>
    public static bool CountsPeople(string text) => Headcount().IsMatch(text);

    private static string Linked(ReportLanguage language, IEnumerable<Document> texts, IEnumerable<string> urls)
    {
        var addresses = texts.SelectMany(text => text.Links).Concat(urls).Select(ForgeAddress.Of).OfType<ForgeAddress>().Distinct().ToList();
        var requests = addresses.Count(address => address.Kind is "pull request" or "merge request");
        var issues = addresses.Count(address => address.Kind == "issue");
        List<string> parts = [.. requests > 0 ? [language.Say("summary_requests", ("requests", requests))] : Array.Empty<string>(), .. issues > 0 ? [language.Say("summary_issues", ("issues", issues))] : Array.Empty<string>()];
        return parts.Count == 0 ? "" : language.Text("stop")[1..] + Capital(language.Say("summary_linked", ("what", parts), ("count", requests + issues)));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|a dozen|dozens of)(?:[ -]\p{L}+){0,2} (?:people|persons|participants|attendees|sprinters|developers|contributors|hackers|members|of us)\b|\d+ ?(?:Leute|Personen|Teilnehmer|Menschen|personnes|participants|personas|participantes|personer|deltagare)\b|\d+ ?(?:人|名)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Headcount();
}
