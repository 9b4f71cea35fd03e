using System.Text;
using SprintBot.Markup.Inlines;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Discord;

/// <summary>Puts the signs of styles and links around runs: what lasts longest is opened first, so that pairs never cross.</summary>
internal sealed class DiscordSigns(IReadOnlyList<Run> runs, string emphasis)
{
    /// <summary>A link is one more thing that opens and closes.</summary>
    private const TextStyles Linked = (TextStyles)(1 << 20);

    private static readonly TextStyles[] Signs =
        [Linked, TextStyles.Spoiler, TextStyles.Strike, TextStyles.Underline, TextStyles.Strong, TextStyles.Emphasis];

    private readonly StringBuilder output = new();
    private readonly Stack<TextStyles> open = new();

    internal string Write()
    {
        for (var i = 0; i < runs.Count; i++)
        {
            if (i > 0)
                Close(i - 1, sign => !Continues(sign, i));
            foreach (var sign in Signs.Where(sign => Has(sign, i) && !open.Contains(sign)).OrderByDescending(sign => Lasts(sign, i)).ToList())
                Open(sign);
            output.Append(Content(runs[i]));
        }

        Close(runs.Count - 1, _ => true);
        return output.ToString();
    }

    private void Open(TextStyles sign)
    {
        open.Push(sign);
        output.Append(sign == Linked ? "[" : SignOf(sign));
    }

    /// <summary>Closes what ends after a run, and what was opened inside of that; the latter opens again.</summary>
    private void Close(int run, Func<TextStyles, bool> ends)
    {
        while (open.Any(ends))
        {
            var sign = open.Pop();
            output.Append(sign == Linked ? $"]({Target(runs[run].Link!)})" : SignOf(sign));
        }
    }

    private string SignOf(TextStyles style) => style switch
    {
        TextStyles.Spoiler => "||",
        TextStyles.Strike => "~~",
        TextStyles.Underline => "__",
        TextStyles.Strong => "**",
        _ => emphasis,
    };

    private bool Has(TextStyles sign, int run) => sign == Linked ? runs[run].Link is not null && !IsBare(runs[run]) : runs[run].Styles.HasFlag(sign);

    private bool Continues(TextStyles sign, int run) => Has(sign, run) && (sign != Linked || runs[run].Link == runs[run - 1].Link);

    private int Lasts(TextStyles sign, int run)
    {
        var end = run + 1;
        while (end < runs.Count && Continues(sign, end))
            end++;
        return end - run;
    }

    private static string Content(Run run)
    {
        if (IsBare(run))
            return $"<{run.Text}>";
        return run.Styles.HasFlag(TextStyles.Code) ? Code(run.Text) : DiscordLine.Escaped(run.Text);
    }

    /// <summary>An address that is its own text. In angle brackets Discord makes no preview of it.</summary>
    private static bool IsBare(Run run) =>
        run.Link is not null && !run.Styles.HasFlag(TextStyles.Code) && run.Text.Length <= LinkTarget.Longest && run.Text[0] is 'h' or 'H'
        && !run.Text.AsSpan().ContainsAny(" <>") && RstText.SafeUrl(run.Text) == run.Link;

    private static string Target(string url) => $"<{url.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}>";

    private static string Code(string code)
    {
        var rows = code.Split(code.Where(c => c != '`').Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries).Select(row => row.Length).ToHashSet();
        var count = 1;
        while (rows.Contains(count))
            count++;
        var fence = new string('`', count);
        var padded = code[0] == '`' || code[^1] == '`' || (code[0] == ' ' && code[^1] == ' ' && !string.IsNullOrWhiteSpace(code));
        return padded ? $"{fence} {code} {fence}" : $"{fence}{code}{fence}";
    }
}
