using System.Text;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Inlines;

/// <summary>Makes blocks of pieces: adds styles up, joins what looks alike, breaks lines, takes white space off their ends.</summary>
internal sealed class RunCollector(string text, List<Block> blocks, TextStyles baseStyles)
{
    private static readonly TextStyles[] Counted =
        [TextStyles.Strong, TextStyles.Emphasis, TextStyles.Underline, TextStyles.Strike, TextStyles.Spoiler];

    private readonly int[] depths = new int[Counted.Length];
    private readonly StringBuilder currentText = new(text.Length);
    private List<Line> finishedLines = [];
    private List<Run> currentRuns = [];
    private TextStyles currentStyles;
    private string? currentLink;
    private string? openLink;

    internal void Collect(List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Text:
                    Append(piece.Text, piece.Styles, piece.Target);
                    break;
                case PieceKind.Delimiter:
                    AppendDelimiter(piece.Delimiter!);
                    break;
                case PieceKind.LinkStart:
                    openLink = piece.Target;
                    break;
                case PieceKind.LinkEnd:
                    openLink = null;
                    break;
                case PieceKind.LineBreak:
                    EndLine();
                    break;
                case PieceKind.AsTyped:
                    AppendLines(text.AsSpan()[piece.Typed]);
                    break;
                default:
                    EndParagraph();
                    if (piece.Text.Length > 0)
                        blocks.Add(new CodeBlock(piece.Target, piece.Text));
                    break;
            }
        }

        EndParagraph();
    }

    private void AppendDelimiter(Delimiter delimiter)
    {
        var (single, twofold) = delimiter.Sign switch
        {
            '*' => (1, 0),
            '_' => (1, 2),
            '~' => (3, 3),
            _ => (4, 4),
        };
        depths[single] -= delimiter.SinglesClosed;
        depths[twofold] -= delimiter.DoublesClosed;
        if (delimiter.Left > 0)
            Append(new string(delimiter.Sign, delimiter.Left), TextStyles.None, null);
        depths[single] += delimiter.SinglesOpened;
        depths[twofold] += delimiter.DoublesOpened;
    }

    private void Append(string words, TextStyles own, string? ownLink)
    {
        var styles = baseStyles | own;
        for (var i = 0; i < Counted.Length; i++)
        {
            if (depths[i] > 0)
                styles |= Counted[i];
        }

        var link = openLink ?? ownLink;
        if (currentText.Length > 0 && (styles != currentStyles || link != currentLink))
            EndRun();

        currentStyles = styles;
        currentLink = link;
        currentText.Append(words).Replace('\t', ' ', currentText.Length - words.Length, words.Length);
    }

    private void AppendLines(ReadOnlySpan<char> lines)
    {
        for (var end = lines.IndexOf('\n'); end >= 0; end = lines.IndexOf('\n'))
        {
            Append(lines[..end].ToString(), TextStyles.None, null);
            EndLine();
            lines = lines[(end + 1)..];
        }

        Append(lines.ToString(), TextStyles.None, null);
    }

    private void EndRun()
    {
        if (currentText.Length == 0)
            return;

        currentRuns.Add(new Run(currentText.ToString(), currentStyles, currentLink));
        currentText.Clear();
    }

    private void EndLine()
    {
        EndRun();
        TrimEdges(currentRuns);
        if (currentRuns.TrueForAll(run => IsBlank(run.Text)))
        {
            currentRuns.Clear();
            return;
        }

        finishedLines.Add(new Line(currentRuns));
        currentRuns = [];
    }

    private void EndParagraph()
    {
        EndLine();
        if (finishedLines.Count == 0)
            return;

        blocks.Add(new Paragraph(finishedLines));
        finishedLines = [];
    }

    /// <summary>Also of the wide and the non-breaking spaces: docutils would see no line at all.</summary>
    private static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!UserText.IsSpace(c))
                return false;
        }

        return true;
    }

    private static void TrimEdges(List<Run> runs)
    {
        while (runs.Count > 0 && runs[^1].Text.EndsWith(' '))
        {
            var rest = runs[^1].Text.TrimEnd(' ');
            if (rest.Length > 0)
                runs[^1] = runs[^1] with { Text = rest };
            else
                runs.RemoveAt(runs.Count - 1);
        }

        var blank = 0;
        while (blank < runs.Count && runs[blank].Text.StartsWith(' '))
        {
            var rest = runs[blank].Text.TrimStart(' ');
            if (rest.Length > 0)
            {
                runs[blank] = runs[blank] with { Text = rest };
                break;
            }

            blank++;
        }

        runs.RemoveRange(0, blank);
    }
}
