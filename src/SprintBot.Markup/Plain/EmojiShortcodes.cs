using System.Text.RegularExpressions;
using Markdig.Extensions.Emoji;

namespace SprintBot.Markup;

/// <summary>Emoji by their names between colons, <c>:zap:</c>, as chats and forges have them.</summary>
public static partial class EmojiShortcodes
{
    private static readonly IDictionary<string, string> Known = EmojiMapping.GetDefaultEmojiShortcodeToUnicode();

    /// <summary>The text with the emoji in the place of their names; a name that nobody knows stays.</summary>
    /// <param name="text">Any text.</param>
    public static string Replace(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Shortcode().Replace(text, name => Known.TryGetValue(name.Value, out var emoji) ? emoji : name.Value);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}:]):[a-z0-9_+-]{1,60}:(?![\p{L}\p{N}:])", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();
}
