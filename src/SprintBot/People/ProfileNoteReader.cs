using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary>Reads a line for a profile from what only others know; null where there is nothing to say.</summary>
public delegate Task<Said?> ProfileNoteReader(GuildId guild, UserId user, CancellationToken ct);
