using SprintBot.Interactions.Languages;

namespace SprintBot.Photos;

/// <summary>Pictures that were taken over from Discord.</summary>
/// <param name="Photos">Yet to be saved with what they belong to.</param>
/// <param name="Refusals">Why the other files were not taken, a sentence each.</param>
public sealed record KeptPhotos(IReadOnlyList<Photo> Photos, IReadOnlyList<Said> Refusals);
