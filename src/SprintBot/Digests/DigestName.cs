using SprintBot.Interactions.Languages;

namespace SprintBot.Digests;

/// <summary>What digests are called where they are told of.</summary>
internal static class DigestName
{
    private static readonly Phrase OfDay = new("digests.name-of-day", "The digest of {day}");
    private static readonly Phrase Opening = new("digests.name-of-opening", "The message that the sprint is open");
    private static readonly Phrase Ending = new("digests.name-of-ending", "The message that the sprint has ended");
    private static readonly Phrase Late = new("digests.name-of-late", "The digest of what came late");

    public static Said Of(DigestKey key) => key.Kind switch
    {
        DigestKind.Opening => Opening,
        DigestKind.Ending => Ending,
        DigestKind.Late => Late,
        _ => OfDay.With(("day", key.Day)),
    };
}
