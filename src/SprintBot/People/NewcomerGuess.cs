using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary>
/// Who may be at a first sprint, where nobody has said so or otherwise: whoever is credited in this sprint and in no earlier one of the server. Where no
/// earlier one has an update, nobody is guessed, since everyone would be. A guess is made when a sprint is read, and never stored.
/// </summary>
public static class NewcomerGuess
{
    /// <summary>What is said wherever somebody meets the guess about himself or herself.</summary>
    public static readonly Phrase Guessed = new("people.guessed-newcomer",
        "As a guess the report welcomes you as a newcomer, since no earlier sprint of this server has an update of yours. `newcomer` of {/profile set} says whether that is so.");

    /// <summary>The sprints whose days were over before this one's began; of one without a last day, its first counts.</summary>
    public static IEnumerable<Sprint> EarlierThan(Sprint sprint, IEnumerable<Sprint> ofServer) =>
        ofServer.Where(other => other.Id != sprint.Id && (other.End ?? other.Start) < sprint.Start);
}
