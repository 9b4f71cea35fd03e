using SprintBot.Interactions;
using SprintBot.Markup;

namespace SprintBot.People;

/// <summary>What makes a right profile.</summary>
public static class ProfileRules
{
    public const int MaxNameLength = 100;
    public const int MaxLinkLength = 500;

    /// <summary>The profile after what was said; an empty text takes back what stood there.</summary>
    /// <exception cref="UserError">Something said can't be.</exception>
    public static Sprinter Change(Sprinter sprinter, ProfileInput input) => sprinter with
    {
        FullName = OneLine(input.Name, sprinter.FullName, "name"),
        ShortName = OneLine(input.Short, sprinter.ShortName, "short name"),
        Affiliation = OneLine(input.Affiliation, sprinter.Affiliation, "affiliation"),
        Newcomer = input.Newcomer ?? sprinter.Newcomer,
        Link = input.Link is { } link ? WebLink.Parse(link, MaxLinkLength) : sprinter.Link,
    };

    private static string? OneLine(string? said, string? before, string what)
    {
        if (said is null)
            return before;
        var line = TypedText.OneLine(said);
        if (line.Length > MaxNameLength)
            throw new UserError($"The {what} has {line.Length} characters; {MaxNameLength} fit.", "Shorten it.");
        return line.Length == 0 ? null : line;
    }
}
