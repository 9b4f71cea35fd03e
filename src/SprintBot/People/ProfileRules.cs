using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.People;

/// <summary>What makes a right profile.</summary>
public static class ProfileRules
{
    public const int MaxNameLength = 100;
    public const int MaxLinkLength = 500;

    private static readonly Phrase NameTooLong = new("people.name-too-long", "The name has {count} characters; {most} fit.");
    private static readonly Phrase ShortTooLong = new("people.short-name-too-long", "The short name has {count} characters; {most} fit.");
    private static readonly Phrase AffiliationTooLong = new("people.affiliation-too-long", "The affiliation has {count} characters; {most} fit.");
    private static readonly Phrase ShortenIt = new("people.shorten-it", "Shorten it.");

    /// <summary>The profile after what was said; an empty text takes back what stood there.</summary>
    /// <exception cref="UserError">Something said can't be.</exception>
    public static Sprinter Change(Sprinter sprinter, ProfileInput input) => sprinter with
    {
        FullName = OneLine(input.Name, sprinter.FullName, NameTooLong),
        ShortName = OneLine(input.Short, sprinter.ShortName, ShortTooLong),
        Affiliation = OneLine(input.Affiliation, sprinter.Affiliation, AffiliationTooLong),
        Newcomer = input.Newcomer ?? sprinter.Newcomer,
        Link = input.Link is { } link ? WebLink.Parse(link, MaxLinkLength) : sprinter.Link,
    };

    private static string? OneLine(string? said, string? before, Phrase tooLong)
    {
        if (said is null)
            return before;
        var line = TypedText.OneLine(said);
        if (line.Length > MaxNameLength)
            throw new UserError(tooLong.With(("count", line.Length), ("most", MaxNameLength)), ShortenIt);
        return line.Length == 0 ? null : line;
    }
}
