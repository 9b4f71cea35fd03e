namespace SprintBot.Reports.Compiling;

/// <summary>A note that a newer one replaces.</summary>
/// <param name="Topic">The topic's name; null where there is none.</param>
/// <param name="Note">Without markup, on one line.</param>
/// <param name="Author">Full name.</param>
/// <param name="Day">In plain words.</param>
internal sealed record OvertakenNote(string? Topic, string Note, string Author, string Day);
