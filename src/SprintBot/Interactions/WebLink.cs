using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Interactions;

/// <summary>Links that people give.</summary>
public static class WebLink
{
    private static readonly Phrase NoLink = new("interactions.no-link", "That is not a link the report could use.");
    private static readonly Phrase GiveOne = new("interactions.give-a-link", "Give one that begins with https:// or http://, in one piece.");

    /// <summary>The link without what stands around it; null where nothing is left.</summary>
    /// <exception cref="UserError">It is none that a report could use.</exception>
    public static string? Parse(string text, int maxLength)
    {
        var link = text.Trim();
        if (TypedText.IsBlank(link))
            return null;
        var isWeb = Uri.TryCreate(link, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps);
        if (!isWeb || link.Any(char.IsWhiteSpace) || link.Length > maxLength)
            throw new UserError(NoLink, GiveOne);
        return link;
    }
}
