using SprintBot.Markup;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>Which names may be one person's.</summary>
internal static class ReportNames
{
    /// <summary>Pairs that are equal but for case and accents, or where one's full name is what the other is called for short.</summary>
    public static IReadOnlyList<(string One, string Other)> LookAlikes(IReadOnlyList<Person> people)
    {
        var byFull = people.ToLookup(person => NameKey.Of(person.Name));
        var pairs = people.SelectMany(person => Words(person).SelectMany(word => byFull[word]).Where(other => other.Id != person.Id).Select(other => Ordered(person.Name, other.Name)));
        return [.. pairs.Distinct().OrderBy(pair => pair.One, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal)];
    }

    /// <summary>The full name, the short one, and the first word.</summary>
    private static IEnumerable<string> Words(Person person)
    {
        var full = NameKey.Of(person.Name);
        string?[] words = [full, person.ShortName is { } given ? NameKey.Of(given) : null, full.Split(' ')[0]];
        return words.OfType<string>().Where(word => word.Length > 0).Distinct();
    }

    private static (string One, string Other) Ordered(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
