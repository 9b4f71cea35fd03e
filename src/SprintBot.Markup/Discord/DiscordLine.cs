using System.Text;
using SprintBot.Markup.Inlines;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Discord;

/// <summary>
/// Writes the runs of one line. Not every combination of styles has signs: what was written is read back, and where it would be read otherwise
/// the styles go rather than show their signs. The words stay.
/// </summary>
internal static class DiscordLine
{
    private const TextStyles Paired = TextStyles.Strong | TextStyles.Emphasis | TextStyles.Underline | TextStyles.Strike | TextStyles.Spoiler;

    /// <summary>What to try, from all styles to none.</summary>
    private static readonly (TextStyles Styles, string Emphasis)[] Attempts =
    [
        (Paired | TextStyles.Code, "*"), (Paired | TextStyles.Code, "_"),
        ((Paired | TextStyles.Code) & ~TextStyles.Emphasis, "*"),
        (TextStyles.Underline | TextStyles.Strike | TextStyles.Spoiler | TextStyles.Code, "*"),
        (TextStyles.Spoiler | TextStyles.Code, "*"), (TextStyles.Code, "*"), (TextStyles.None, "*"),
    ];

    internal static string Of(IReadOnlyList<Run> runs)
    {
        var text = "";
        foreach (var (styles, emphasis) in Attempts)
        {
            var wanted = Joined(runs, styles);
            text = new DiscordSigns(wanted, emphasis).Write();
            if (IsReadAs(text, wanted))
                break;
        }

        return text;
    }

    /// <summary>A line whose beginning could be taken for a heading, a list or small print.</summary>
    internal static string Guarded(string line)
    {
        if (line.Length == 0)
            return line;
        if (line[0] is '#' or '-')
            return $"\\{line}";

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits > 0 && digits < line.Length && line[digits] == '.' ? line.Insert(digits, "\\") : line;
    }

    /// <summary>Plain text without a line end; its beginning may need <see cref="Guarded"/>.</summary>
    internal static string Escaped(string plain)
    {
        var output = new StringBuilder(plain.Length + 8);
        for (var i = 0; i < plain.Length; i++)
        {
            if (NeedsEscape(plain, i))
                output.Append('\\');
            output.Append(plain[i]);
        }

        return output.ToString();
    }

    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '~' or '|' or '[' or ']' or '<' or '>' => true,
        ':' => EndsWithScheme(text.AsSpan(0, at)),
        '@' => text.AsSpan(at + 1) is var rest && (rest.StartsWith("everyone") || rest.StartsWith("here")),
        _ => false,
    };

    private static bool EndsWithScheme(ReadOnlySpan<char> text) =>
        text.EndsWith("http", StringComparison.OrdinalIgnoreCase) || text.EndsWith("https", StringComparison.OrdinalIgnoreCase);

    private static bool IsReadAs(string text, List<Run> wanted)
    {
        var lines = InlineReader.ReadLines(text, MentionNames.None);
        return wanted.Count == 0 ? lines.Count == 0 : lines is [var line] && line.Runs.SequenceEqual(wanted);
    }

    /// <summary>Runs with only some styles; what is blank leads nowhere, since Discord takes no blank label.</summary>
    private static List<Run> Joined(IReadOnlyList<Run> runs, TextStyles kept)
    {
        var joined = new List<Run>(runs.Count);
        foreach (var run in runs.Select(run => run with { Styles = run.Styles & kept, Link = string.IsNullOrWhiteSpace(run.Text) ? null : run.Link }))
        {
            if (joined.Count > 0 && joined[^1].Styles == run.Styles && joined[^1].Link == run.Link)
                joined[^1] = run with { Text = joined[^1].Text + run.Text };
            else
                joined.Add(run);
        }

        return joined;
    }
}
