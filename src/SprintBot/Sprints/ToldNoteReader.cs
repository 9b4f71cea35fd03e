using NodaTime;
using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>Reads what becomes of a digest that told of an update or photo which is changed now; null where none did.</summary>
/// <param name="sprint">The sprint.</param>
/// <param name="entry">The update's or photo's id.</param>
/// <param name="day">The day that it counted for.</param>
/// <param name="ct">Gives up.</param>
public delegate Task<Said?> ToldNoteReader(SprintId sprint, long entry, LocalDate day, CancellationToken ct);

/// <summary>Answers to changes.</summary>
public static class ToldNotes
{
    /// <summary>What is said of a change and, where the channel was told of the entry as it was, what becomes of that.</summary>
    public static async Task<string> AddToAsync(this ToldNoteReader read, Wording words, string said, SprintId sprint, long entry, LocalDate day, CancellationToken ct) =>
        await read(sprint, entry, day, ct) is { } note ? $"{said} {words.Of(note)}" : said;
}
