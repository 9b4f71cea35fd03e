using SprintBot.Interactions;

namespace SprintBot.People;

/// <summary>What makes a right profile.</summary>
public static class ProfileRules
{
    public const int MaxNameLength = 100;
    public const int MaxLinkLength = 500;

    /// <summary>The profile after what its owner said; an empty text takes back what stood there.</summary>
    /// <exception cref="UserError">Something said can't be.</exception>
    public static Sprinter Change(Sprinter sprinter, ProfileInput input) => sprinter with
    {
        FullName = OneLine(input.Name, sprinter.FullName, "name"),
        ShortName = OneLine(input.Short, sprinter.ShortName, "short name"),
        Affiliation = OneLine(input.Affiliation, sprinter.Affiliation, "affiliation"),
        Newcomer = input.Newcomer ?? sprinter.Newcomer,
        Link = input.Link is { } link ? LinkOf(link) : sprinter.Link,
    };

    private static string? OneLine(string? said, string? before, string what)
    {
        if (said is null)
            return before;
        var line = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > MaxNameLength)
            throw new UserError($"Your {what} has {line.Length} characters; {MaxNameLength} fit.", "Shorten it.");
        return line.Length == 0 ? null : line;
    }

    private static string? LinkOf(string text)
    {
        var link = text.Trim();
        if (link.Length == 0)
            return null;
        var isWeb = Uri.TryCreate(link, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps);
        if (!isWeb || link.Any(char.IsWhiteSpace) || link.Length > MaxLinkLength)
            throw new UserError("That is not a link the report could use.", "Give one that begins with https:// or http://, in one piece.");
        return link;
    }
}
