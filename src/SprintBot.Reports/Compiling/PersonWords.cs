using SprintBot.Markup;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>What the people of a sprint are called in its report.</summary>
internal sealed class PersonWords
{
    private readonly Dictionary<PersonId, (string Full, string Short)> names = [];

    /// <param name="record">The sprint.</param>
    /// <param name="participants">All who took part, in the order in which they are first heard of.</param>
    /// <param name="seenName">The name under which somebody who is none of the people was mentioned.</param>
    public PersonWords(SprintRecord record, IReadOnlyList<PersonId> participants, Func<long, string?> seenName)
    {
        var known = record.People.ToDictionary(person => person.Id);
        var unnamed = 0;
        foreach (var id in participants)
        {
            var person = known.GetValueOrDefault(id);
            var full = person?.Name ?? seenName(id.Value) ?? (++unnamed == 1 ? "Somebody" : $"Somebody ({unnamed})");
            names[id] = (full, person?.ShortName ?? full);
        }
        foreach (var (id, given) in GivenNames(known))
            names[id] = (names[id].Full, given);
    }

    public string Full(PersonId id) => names[id].Full;

    public string Short(PersonId id) => names[id].Short;

    /// <summary>The first of two names, for those who gave no short one, where nobody else here is called so.</summary>
    private List<(PersonId Id, string Given)> GivenNames(Dictionary<PersonId, Person> known)
    {
        var taken = names.Values.SelectMany(name => new[] { NameKey.Of(First(name.Full)), NameKey.Of(name.Short) }.Distinct()).ToLookup(key => key, StringComparer.Ordinal);
        return [.. names
            .Where(entry => known.TryGetValue(entry.Key, out var person) && person.ShortName is null && IsPlain(entry.Value.Full))
            .Where(entry => taken[NameKey.Of(First(entry.Value.Full))].Count() == 1)
            .Select(entry => (entry.Key, First(entry.Value.Full)))];
    }

    private static string First(string name) => name.Split(' ', 2)[0];

    private static bool IsPlain(string name) =>
        name.Split(' ') is [{ Length: > 1 } first, { Length: > 1 }] && first.All(letter => char.IsLetter(letter) || letter is '-' or '\'') && char.IsUpper(first[0]);
}
