using SprintBot.Markup.Reading;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup;

/// <summary>Reads Discord's dialect of Markdown. The README lists what differs from CommonMark.</summary>
public static class DiscordMarkdown
{
    /// <summary>Understands a text. Every text is valid; what is no markup stays as typed. Takes time in proportion to the text's length.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="names">How mentions become words; without it ids stay ids.</param>
    public static Document Parse(string text, MentionNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TreeBuilder.Build(RstText.Normalize(text), names ?? MentionNames.None);
    }

    /// <summary>Turns a text into a complete reStructuredText file: the roles it uses are declared first, then it follows.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="names">How mentions become words; without it ids stay ids.</param>
    public static string ToRst(string text, MentionNames? names = null)
    {
        var roles = new RstRoles();
        var body = RstWriter.ToRst(Parse(text, names), roles);
        using var writer = new StringWriter { NewLine = "\n" };
        // docutils looks for an encoding declaration in the first two lines: they must not be the user's.
        writer.Write("..\n\n");
        roles.WriteDeclarations(writer);
        writer.Write(body);
        return writer.ToString();
    }
}
