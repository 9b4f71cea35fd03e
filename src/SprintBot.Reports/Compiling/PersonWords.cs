using SprintBot.Markup;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>What the people of a sprint are called in its report.</summary>
internal sealed class PersonWords
{
    private readonly HashSet<PersonId> authors;
    private readonly Dictionary<PersonId, (string Listed, string Full, string Short)> names = [];

    /// <param name="record">The sprint.</param>
    /// <param name="participants">All who took part, in the order in which they are first heard of.</param>
    /// <param name="seenName">The name under which somebody who is none of the people was mentioned.</param>
    public PersonWords(SprintRecord record, IReadOnlyList<PersonId> participants, Func<long, string?> seenName)
    {
        authors = [.. record.Updates.Select(update => update.Author)];
        var known = record.People.ToDictionary(person => person.Id);
        var (unnamed, somebody) = (0, record.Sprint.Language.Text("unknown_participant"));
        foreach (var id in participants)
        {
            var person = known.GetValueOrDefault(id);
            var listed = person?.Name ?? seenName(id.Value) ?? (++unnamed == 1 ? somebody : $"{somebody} ({unnamed})");
            var full = person is null ? listed : PersonName.Of(listed);
            names[id] = (listed, full, person?.ShortName ?? full);
        }
        foreach (var alike in names.GroupBy(name => NameKey.Of(name.Value.Full)).Where(alike => alike.Count() > 1).ToList())
            foreach (var (id, name) in alike)
                names[id] = (name.Listed, name.Listed, known.GetValueOrDefault(id)?.ShortName ?? name.Listed);
        foreach (var (id, given) in GivenNames(known))
            names[id] = names[id] with { Short = given };
    }

    /// <summary>All of them, in full and for short.</summary>
    public IReadOnlyList<(string Full, string Short)> All => [.. names.Values.Select(name => (name.Full, name.Short))];

    /// <summary>With the handle or note that the person shows, for the first time and for lists.</summary>
    public string Listed(PersonId id) => names[id].Listed;

    public string Full(PersonId id) => names[id].Full;

    public string Short(PersonId id) => names[id].Short;

    /// <summary>What a text calls somebody whom it mentions; null for those who took no part.</summary>
    public string? Mentioned(PersonId id) => names.TryGetValue(id, out var name) ? authors.Contains(id) ? name.Short : name.Full : null;

    /// <summary>Where an update's words stand, for the checklist.</summary>
    public string WhereOf(Update update) => $"an update by {Full(update.Author)}";

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
