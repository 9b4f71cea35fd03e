using System.Text;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Rst;

/// <summary>
/// Single values as reStructuredText, for whoever writes sentences around them. All results hold on one line and are safe wherever
/// white space or <c>. , ; ! ? )</c> follows and white space or a line start precedes; <see cref="Join"/> puts pieces side by side without.
/// </summary>
public static class RstText
{
    private const int LongestTitle = 4_500;
    private const char FirstCombiningMark = '\u0300';

    /// <summary>
    /// A text without what docutils cannot carry: all line ends become <c>\n</c>, control characters go, lone surrogates and non-characters
    /// become U+FFFD. Tabs stay.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UserText.Normalize(text);
    }

    /// <summary>
    /// Plain text as it is to be read, on one line: nothing in it is markup, beside whatever it stands. It may not start a paragraph: see
    /// <see cref="EscapeLine"/>.
    /// </summary>
    /// <param name="plain">Any text; line breaks and tabs become spaces, white space around it goes.</param>
    public static string Escape(string plain)
    {
        var text = OneLine(plain);
        var output = new StringBuilder(text.Length + 8);
        Escapes.Plain(output, text, Escapes.Unknown, Escapes.Unknown);
        return output.ToString();
    }

    /// <summary>As <see cref="Escape"/>, and the text may also be a paragraph, or start or end one.</summary>
    /// <param name="plain">Any text; line breaks and tabs become spaces, white space around it goes.</param>
    public static string EscapeLine(string plain) => LineStart.GuardEnd(LineStart.GuardFirst(Escape(plain)));

    /// <summary><c>**text**</c>; nothing for a text without a visible character.</summary>
    /// <param name="plain">Any text; line breaks and tabs become spaces, white space around it goes.</param>
    public static string Strong(string plain) => Styled(plain, TextStyles.Strong);

    /// <summary><c>*text*</c>; nothing for a text without a visible character.</summary>
    /// <param name="plain">Any text; line breaks and tabs become spaces, white space around it goes.</param>
    public static string Emphasis(string plain) => Styled(plain, TextStyles.Emphasis);

    /// <summary><c>``text``</c>, or the role that can carry it; nothing for a text without a visible character.</summary>
    /// <param name="plain">Any text; line breaks and tabs become spaces, white space around it goes.</param>
    public static string Literal(string plain) => Styled(plain, TextStyles.Code);

    /// <summary>
    /// A link. An address that is not http or https makes none: then the text and the address are both to be read. A link without text shows its
    /// address.
    /// </summary>
    /// <param name="text">Any text; line breaks and tabs become spaces.</param>
    /// <param name="url">Where it leads.</param>
    public static string Link(string text, string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var label = OneLine(text);
        if (SafeUrl(url) is not { } safe)
            return Escape(label.Length == 0 ? url : url.Length == 0 ? label : $"{label} ({url})");

        var output = new StringBuilder();
        InlineText.AppendLink(output, label.Length == 0 ? safe : label, safe);
        return output.ToString();
    }

    /// <summary><c>`name`_</c>, a reference to the target of this name. The file must define it once: see <see cref="TargetDefinition"/>.</summary>
    /// <param name="name">Any text with a visible character.</param>
    /// <exception cref="ArgumentException">The name has no visible character.</exception>
    public static string TargetReference(string name) => $"`{TargetName(name)}`_";

    /// <summary><c>.. _`name`: url</c>, one line without its end. Names are the same when <see cref="NormalizeName"/> says so.</summary>
    /// <param name="name">Any text with a visible character.</param>
    /// <param name="url">Where it leads; http or https: ask <see cref="SafeUrl"/> first.</param>
    /// <exception cref="ArgumentException">The name has no visible character, or the address is not safe.</exception>
    public static string TargetDefinition(string name, string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var safe = SafeUrl(url) ?? throw new ArgumentException("Only http and https addresses can be targets.", nameof(url));
        return $".. _`{TargetName(name)}`: {Urls.Embedded(safe)}";
    }

    /// <summary>A target's name as docutils compares it: lower case, white space collapsed.</summary>
    /// <param name="name">Any text.</param>
    public static string NormalizeName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
#pragma warning disable CA1308 // docutils lowers names
        return OneLine(name).ToLowerInvariant();
#pragma warning restore CA1308
    }

    /// <summary>
    /// A section's title with its underline, as long as the text, or twice as long where wide characters may be; two lines and no more, each ending in
    /// <c>\n</c>. Nothing for a text without a visible character.
    /// </summary>
    /// <param name="plain">Any text; a title of more than 4,500 characters becomes a strong paragraph, which docutils can still read.</param>
    /// <param name="underline">An ASCII punctuation mark.</param>
    /// <exception cref="ArgumentException">The underline is no such mark.</exception>
    public static string Title(string plain, char underline)
    {
        if (!char.IsAscii(underline) || char.IsAsciiLetterOrDigit(underline) || underline <= ' ')
            throw new ArgumentException("A title is underlined with ASCII punctuation.", nameof(underline));

        var text = OneLine(plain);
        if (text.Length == 0)
            return "";

        var line = EscapeLine(text);
        return line.Length > LongestTitle ? Paragraph(Strong(text)) : $"{line}\n{new string(underline, Math.Max(4, WidestColumns(line)))}\n";
    }

    /// <summary>How wide docutils can find a line: below the combining marks a column a character, elsewhere two at most.</summary>
    private static int WidestColumns(string line) => line.All(c => c < FirstCombiningMark) ? line.Length : 2 * line.Length;

    /// <summary>
    /// An address fit for a report, or null: http or https with a host, at most 4,096 characters, percent-encoded to RFC 3986 (what is encoded
    /// already stays).
    /// </summary>
    /// <param name="url">Any text.</param>
    public static string? SafeUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Urls.Safe(Normalize(url));
    }

    /// <summary>A document's text as one line of inline markup, for a caption or the middle of a sentence: line and block ends become spaces.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="roles">Learns which roles are used.</param>
    public static string Inline(Document document, RstRoles roles)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(roles);
        return InlineText.Of(DocumentText.OnOneLine(document), roles);
    }

    /// <summary>Finished pieces side by side, with an escaped space, which is not shown, wherever docutils would not see where one ends.</summary>
    /// <param name="pieces">Results of this class or plain reStructuredText; empty ones are skipped.</param>
    public static string Join(params ReadOnlySpan<string> pieces)
    {
        var output = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece.Length == 0)
                continue;

            if (output.Length > 0 && output[^1] is not (' ' or '\n') && !InlineText.StartsApart(piece[0]))
                output.Append("\\ ");
            output.Append(piece);
        }

        return output.ToString();
    }

    /// <summary>
    /// A paragraph of finished inline markup: wrapped, never inside code, roles or addresses, its start and end kept from meaning a list, a
    /// directive or the like. Ends in <c>\n</c>; nothing for a blank text.
    /// </summary>
    /// <param name="inlineRst">Results of this class within a sentence's own words; line breaks in it are spaces.</param>
    /// <param name="indent">Columns before every line but the first, which is the caller's.</param>
    /// <param name="width">Columns a line has at most, the indent included.</param>
    public static string Paragraph(string inlineRst, int indent = 0, int width = 79)
    {
        ArgumentNullException.ThrowIfNull(inlineRst);
        ArgumentOutOfRangeException.ThrowIfNegative(indent);
        var lines = ParagraphText.Lines(inlineRst.ReplaceLineEndings(" ").Trim(' '), Math.Max(20, width - indent));
        return lines.Count == 0 ? "" : string.Join("\n" + new string(' ', indent), lines) + "\n";
    }

    private static string Styled(string plain, TextStyles style)
    {
        var text = OneLine(plain);
        return text.Length == 0 ? "" : InlineText.Of([new Run(text, style)], new RstRoles());
    }

    private static string TargetName(string name)
    {
        var text = OneLine(name);
        if (text.Length == 0)
            throw new ArgumentException("A target needs a name.", nameof(name));

        var output = new StringBuilder(text.Length);
        Escapes.InLink(output, text);
        return output.ToString();
    }

    /// <summary>Python's white space collapsed and taken off the ends.</summary>
    private static string OneLine(string plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        var output = new StringBuilder(plain.Length);
        foreach (var c in Normalize(plain))
        {
            if (!UserText.IsSpace(c))
                output.Append(c);
            else if (output.Length > 0 && output[^1] != ' ')
                output.Append(' ');
        }

        return output.ToString().TrimEnd(' ');
    }
}
