using System.Text;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Rst;

/// <summary>Writes runs as inline markup: one piece after the other, with separators where docutils needs them.</summary>
internal sealed class InlineText(RstRoles roles)
{
    /// <summary>A longer literal is written as a role, which can be cut.</summary>
    private const int LongestLiteral = 2_000;

    /// <summary>What may follow a piece of markup as it is.</summary>
    private const string Enders = " .,;!?)";

    private readonly StringBuilder output = new();
    private bool afterMarkup;

    internal static string Of(IEnumerable<Run> runs, RstRoles roles)
    {
        var writer = new InlineText(roles);
        writer.Write([.. runs]);
        return writer.output.ToString();
    }

    internal static bool StartsApart(char after) => after == '\n' || Enders.Contains(after, StringComparison.Ordinal);

    private void Write(Run[] runs)
    {
        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i].Link is { } url)
            {
                var end = i + 1;
                while (end < runs.Length && runs[end].Link == url)
                    end++;
                Link(runs.AsSpan(i, end - i), url, end < runs.Length ? runs[end].Text[0] : ' ');
                i = end - 1;
            }
            else if (runs[i].Styles == TextStyles.None)
            {
                Plain(runs[i].Text, i + 1 < runs.Length ? AfterOf(runs[i + 1]) : ' ');
            }
            else
            {
                Styled(runs[i]);
            }
        }
    }

    /// <summary>What stands right after plain text: a separator, which is no space to docutils, or the next plain characters.</summary>
    private static char AfterOf(Run next) => next.Styles == TextStyles.None && next.Link is null ? next.Text[0] : Escapes.Unknown;

    private void Plain(string text, char after)
    {
        // White space that a styled run lost may stand here already.
        if (output.Length > 0 && output[^1] == ' ')
            text = text.TrimStart(' ');
        if (text.Length == 0)
            return;

        var before = output.Length == 0 ? ' ' : output[^1];
        if (afterMarkup && !StartsApart(text[0]))
        {
            output.Append("\\ ");
            before = ' ';
        }

        Escapes.Plain(output, text, before, after);
        afterMarkup = false;
    }

    private void Styled(Run run)
    {
        var text = run.Text.AsSpan();
        var start = 0;
        while (start < text.Length && UserText.IsSpace(text[start]))
            start++;
        if (start == text.Length)
        {
            Plain(run.Text, Escapes.Unknown);
            return;
        }

        var end = text.Length;
        while (UserText.IsSpace(text[end - 1]))
            end--;

        var keepsSpace = (run.Styles & TextStyles.Code) != 0;
        if (keepsSpace)
        {
            Markup(run.Text, run.Styles);
            return;
        }

        Plain(run.Text[..start], Escapes.Unknown);
        Markup(run.Text[start..end], run.Styles);
        Plain(run.Text[end..], Escapes.Unknown);
    }

    private void Markup(string text, TextStyles styles)
    {
        Separate();
        switch (styles)
        {
            case TextStyles.Strong:
                output.Append("**");
                Escapes.Starred(output, text);
                output.Append("**");
                break;
            case TextStyles.Emphasis:
                output.Append('*');
                Escapes.Starred(output, text);
                output.Append('*');
                break;
            case TextStyles.Code when MayBeLiteral(text):
                output.Append("``").Append(text).Append("``");
                break;
            case TextStyles.Code:
                Role("literal", text);
                break;
            default:
                Role(roles.Use(styles), text);
                break;
        }

        afterMarkup = true;
    }

    private void Role(string name, string text)
    {
        output.Append(':').Append(name).Append(":`");
        if (UserText.IsSpace(text[0]))
            output.Append("\\ ");
        Escapes.InRole(output, text);
        if (UserText.IsSpace(text[^1]))
            output.Append("\\ ");
        output.Append('`');
    }

    private void Link(ReadOnlySpan<Run> runs, string url, char after)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
            text.Append(run.Text);
        var label = text.ToString();
        var trimmed = label.Trim();
        if (trimmed.Length == 0)
        {
            Plain(label, Escapes.Unknown);
            return;
        }

        Plain(label[..(label.Length - label.TrimStart().Length)], Escapes.Unknown);
        if (trimmed == url && after == ' ' && (output.Length == 0 || output[^1] == ' ') && Urls.MayStandBare(url))
        {
            output.Append(url);
            afterMarkup = true;
        }
        else
        {
            Separate();
            AppendLink(output, trimmed, url);
            afterMarkup = true;
        }

        Plain(label[label.TrimEnd().Length..], Escapes.Unknown);
    }

    internal static void AppendLink(StringBuilder output, string text, string url)
    {
        output.Append('`');
        Escapes.InLink(output, text);
        output.Append(" <").Append(Urls.Embedded(url)).Append(">`__");
    }

    /// <summary>An escaped space keeps markup and words apart and is not shown.</summary>
    private void Separate()
    {
        if (output.Length > 0 && output[^1] != ' ')
            output.Append("\\ ");
    }

    internal static bool MayBeLiteral(string text) =>
        text.Length <= LongestLiteral && !text.Contains('`', StringComparison.Ordinal) && !text.Contains("{{%", StringComparison.Ordinal)
        && !UserText.IsSpace(text[0]) && !UserText.IsSpace(text[^1]);
}
