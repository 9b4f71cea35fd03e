using System.Collections.Frozen;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.SprintFiles;

/// <summary>A sprint file after reading: checked, with names in place of the words that entries refer to each other by.</summary>
/// <param name="Sprint">The sprint.</param>
/// <param name="People">In the file's order.</param>
/// <param name="Topics">In the file's order, then those that only updates and photos name.</param>
/// <param name="Updates">In the file's order.</param>
/// <param name="Photos">In the file's order.</param>
/// <param name="Problems">Entries that can't be used, by number and reason.</param>
public sealed record SprintPlan(
    Sprint Sprint,
    IReadOnlyList<Person> People,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Update> Updates,
    IReadOnlyList<Photo> Photos,
    IReadOnlyList<string> Problems)
{
    /// <summary>Where each photo's file is, relative to the sprint file.</summary>
    public required IReadOnlyDictionary<PhotoId, string> PhotoPaths { get; init; }

    /// <summary>Those who were there, posted or not.</summary>
    public required IReadOnlySet<PersonId> Attending { get; init; }

    /// <summary>Those whom a bot takes for newcomers, since nobody has said.</summary>
    public IReadOnlySet<PersonId> GuessedNewcomers { get; init; } = FrozenSet<PersonId>.Empty;

    /// <summary>The sprint as the store would have it, so that the report is the same.</summary>
    public SprintRecord ToRecord() => new(
        Sprint,
        People,
        Topics,
        [.. Updates.OrderBy(update => update.Day).ThenBy(update => update.Id.Value)],
        Photos)
    {
        IsOfFile = true,
        Attending = Attending,
        GuessedNewcomers = GuessedNewcomers,
    };

    /// <summary>The file that a photo is looked up by, relative to the sprint file.</summary>
    public string FileOf(PhotoId id) => PhotoPaths[id];
}
