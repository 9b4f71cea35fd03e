using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Rst;

/// <summary>
/// The roles that the documents of one file use: reStructuredText has strong, emphasis and literal only, and cannot nest them. One object serves
/// all documents of a file; its declarations go to the top of the file, after the bodies are made.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class RstRoles
{
    private static readonly (TextStyles Style, string Word)[] Words =
    [
        (TextStyles.Strong, "strong"), (TextStyles.Emphasis, "em"), (TextStyles.Code, "code"), (TextStyles.Underline, "u"),
        (TextStyles.Strike, "del"), (TextStyles.Spoiler, "spoiler"), (TextStyles.Small, "small"), (TextStyles.Mention, "mention"),
    ];

    private readonly SortedSet<TextStyles> used = [];

    /// <summary>Whether there is anything to declare.</summary>
    public bool IsEmpty => used.Count == 0;

    /// <summary>
    /// Writes one <c>.. role::</c> directive for each role that was used, always in the same order, each followed by a blank line; nothing when none was.
    /// The HTML classes are <c>u</c>, <c>del</c> and <c>small</c>, which docutils writes as those elements, and names that start with <c>sb-</c>.
    /// </summary>
    /// <param name="writer">Where to; lines end in <c>\n</c>.</param>
    public void WriteDeclarations(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var styles in used)
        {
            writer.Write($".. role:: {NameOf(styles)}{BaseOf(styles)}\n");
            if (ClassesOf(styles) is { Length: > 0 } classes)
                writer.Write($"   :class: {classes}\n");
            writer.Write('\n');
        }
    }

    /// <summary>The name of the role for some styles, from now on to be declared.</summary>
    internal string Use(TextStyles styles)
    {
        used.Add(styles);
        return NameOf(styles);
    }

    private static string NameOf(TextStyles styles) => styles switch
    {
        TextStyles.Underline => "u",
        TextStyles.Strike => "del",
        TextStyles.Small => "small",
        _ => "sb-" + string.Join('-', WordsOf(styles)),
    };

    private static string BaseOf(TextStyles styles) => Strongest(styles) switch
    {
        TextStyles.Strong => "(strong)",
        TextStyles.Emphasis => "(emphasis)",
        TextStyles.Code => "(literal)",
        _ => "",
    };

    /// <summary>A role of one style has its own name for a class; others add a class for each style that its base does not show.</summary>
    private static string ClassesOf(TextStyles styles)
    {
        var rest = styles & ~Strongest(styles);
        if (rest == styles && WordsOf(styles).Count() == 1)
            return "";

        return string.Join(' ', WordsOf(rest).Select(word => "sb-" + word));
    }

    private static TextStyles Strongest(TextStyles styles)
    {
        if (styles.HasFlag(TextStyles.Strong))
            return TextStyles.Strong;
        return styles.HasFlag(TextStyles.Emphasis) ? TextStyles.Emphasis : styles & TextStyles.Code;
    }

    private static IEnumerable<string> WordsOf(TextStyles styles) =>
        Words.Where(entry => styles.HasFlag(entry.Style)).Select(entry => entry.Word);
}
