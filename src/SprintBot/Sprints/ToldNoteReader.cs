using NodaTime;

namespace SprintBot.Sprints;

/// <summary>Reads what becomes of a digest that told of an update or photo which is changed now; null where none did.</summary>
/// <param name="sprint">The sprint.</param>
/// <param name="entry">The update's or photo's id.</param>
/// <param name="day">The day that it counted for.</param>
/// <param name="ct">Gives up.</param>
public delegate Task<string?> ToldNoteReader(SprintId sprint, long entry, LocalDate day, CancellationToken ct);
