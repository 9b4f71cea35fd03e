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
    /// <summary>The sprint as the store would have it, so that the report is the same.</summary>
    public SprintRecord ToRecord() => new(
        Sprint,
        People,
        Topics,
        [.. Updates.OrderBy(update => update.Day).ThenBy(update => update.Id.Value)],
        Photos)
    {
        IsOfFile = true,
        Attending = People.Select(person => person.Id).ToHashSet(),
    };

    /// <summary>The name of a file that a photo is looked up by.</summary>
    public string FileOf(PhotoId id) => Photos.First(photo => photo.Id == id).FileName;
}
