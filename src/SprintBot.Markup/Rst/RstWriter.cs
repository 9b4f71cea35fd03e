using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Rst;

/// <summary>
/// Writes a document as reStructuredText that docutils reads without a message and that shows all of its text. The one exception: a list that
/// starts at another number than 1 makes docutils say so at its lowest level.
/// </summary>
public static class RstWriter
{
    /// <summary>Writes the body only: no roles are declared here. The first line starts at the layout's indent, the last one ends in <c>\n</c>.</summary>
    /// <param name="document">What to write; an empty one writes nothing.</param>
    /// <param name="writer">Where to; lines end in <c>\n</c> whatever its own line end is.</param>
    /// <param name="roles">Learns which roles are used; the caller declares them at the top of the file.</param>
    /// <param name="layout">Width and indent; <see cref="RstLayout.Default"/> when null.</param>
    public static void Write(Document document, TextWriter writer, RstRoles roles, RstLayout? layout = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(roles);
        new BlockText(writer, roles, layout ?? RstLayout.Default).Write(document);
    }

    /// <summary>The body as a string.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="roles">Learns which roles are used.</param>
    /// <param name="indent">How many columns every line is indented, the first one included.</param>
    public static string ToRst(Document document, RstRoles roles, int indent = 0) =>
        ToRst(document, roles, RstLayout.Default with { Indent = indent });

    /// <summary>The body as a string.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="roles">Learns which roles are used.</param>
    /// <param name="layout">Width and indent.</param>
    public static string ToRst(Document document, RstRoles roles, RstLayout layout)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Write(document, writer, roles, layout);
        return writer.ToString();
    }
}
