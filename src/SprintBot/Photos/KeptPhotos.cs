using SprintBot.Interactions.Languages;

namespace SprintBot.Photos;

/// <summary>Pictures that were taken over from Discord.</summary>
/// <param name="Photos">Yet to be saved with what they belong to.</param>
/// <param name="LeftOut">Why the other files were not taken, a sentence each, in English.</param>
public sealed record KeptPhotos(IReadOnlyList<Photo> Photos, IReadOnlyList<string> LeftOut)
{
    /// <summary>The same for readers of any language.</summary>
    public IReadOnlyList<Said> Refusals { get; init; } = [];
}
