using System.Text;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.Inlines;

/// <summary>Makes blocks of pieces: adds styles up, joins what looks alike, breaks lines, takes white space off their ends.</summary>
internal sealed class RunCollector(string text, List<Block> blocks, TextStyles baseStyles)
{
    private static readonly TextStyles[] Counted =
        [TextStyles.Strong, TextStyles.Emphasis, TextStyles.Underline, TextStyles.Strike, TextStyles.Spoiler];

    private readonly int[] _depths = new int[Counted.Length];
    private readonly StringBuilder _text = new();
    private List<Line> _lines = [];
    private List<Run> _runs = [];
    private TextStyles _styles;
    private string? _link;
    private string? _openLink;

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
                    _openLink = piece.Target;
                    break;
                case PieceKind.LinkEnd:
                    _openLink = null;
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
        _depths[single] -= delimiter.SinglesClosed;
        _depths[twofold] -= delimiter.DoublesClosed;
        if (delimiter.Left > 0)
            Append(new string(delimiter.Sign, delimiter.Left), TextStyles.None, null);
        _depths[single] += delimiter.SinglesOpened;
        _depths[twofold] += delimiter.DoublesOpened;
    }

    private void Append(string words, TextStyles own, string? ownLink)
    {
        var styles = baseStyles | own;
        for (var i = 0; i < Counted.Length; i++)
        {
            if (_depths[i] > 0)
                styles |= Counted[i];
        }

        var link = _openLink ?? ownLink;
        if (_text.Length > 0 && (styles != _styles || link != _link))
            EndRun();

        _styles = styles;
        _link = link;
        _text.Append(words).Replace('\t', ' ', _text.Length - words.Length, words.Length);
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
        if (_text.Length == 0)
            return;

        _runs.Add(new Run(_text.ToString(), _styles, _link));
        _text.Clear();
    }

    private void EndLine()
    {
        EndRun();
        TrimEdges(_runs);
        if (_runs.TrueForAll(run => IsBlank(run.Text)))
        {
            _runs.Clear();
            return;
        }

        _lines.Add(new Line(_runs));
        _runs = [];
    }

    private void EndParagraph()
    {
        EndLine();
        if (_lines.Count == 0)
            return;

        blocks.Add(new Paragraph(_lines));
        _lines = [];
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
