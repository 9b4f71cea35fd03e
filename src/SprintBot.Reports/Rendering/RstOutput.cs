using System.Text;
using Scriban.Runtime;
using SprintBot.Reports.Model;

namespace SprintBot.Reports.Rendering;

/// <summary>
/// Where a template prints to. It keeps one blank line around blocks whatever the template's own line ends are, puts an escaped space where
/// inline markup would touch a word, and remembers which pieces of the report it holds.
/// </summary>
/// <param name="isPiece">Whether it is a piece of a sentence, whose white space counts.</param>
internal sealed class RstOutput(bool isPiece = false) : IScriptOutput
{
    private const string MayFollowMarkup = " \n.,;!?)";
    /// <summary>The empty comment that a quote needs where it does not follow a paragraph.</summary>
    private const string BeforeQuote = "..\n\n ";

    private const string MarkupSigns = "*`_|:";

    private readonly StringBuilder text = new();
    private readonly List<Rst> pieces = [];
    private bool afterMarkup;
    private bool afterBlock = !isPiece;
    private RstKind before;

    public IReadOnlyList<Rst> Pieces => pieces;

    public bool IsAtLineStart => text.Length == 0 || text[^1] == '\n';

    /// <summary>The template's own text, and values that are escaped already.</summary>
    public void Write(string text, int offset, int count)
    {
        var span = text.AsSpan(offset, count);
        if (afterBlock)
            span = span.TrimStart(" \n");
        if (IsSecondStop(span))
            span = span[1..];
        if (span.Length == 0)
            return;
        if (afterMarkup && !MayFollow(span[0]))
            this.text.Append("\\ ");
        this.text.Append(span);
        (afterMarkup, afterBlock, before) = (false, false, RstKind.Inline);
    }

    private bool MayFollow(char next) => MayFollowMarkup.Contains(next, StringComparison.Ordinal) || (next == ':' && text[^1] is '*' or '_');

    /// <summary>Whether a sentence that ends with “Jr.” would get a full stop more.</summary>
    private bool IsSecondStop(ReadOnlySpan<char> next) =>
        next is ['.', ..] && (next.Length == 1 || next[1] is ' ' or '\n') && text.Length > 1 && text[^1] == '.' && char.IsLetterOrDigit(text[^2]);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Finished reST.</summary>
    public void Write(Rst rst)
    {
        if (string.IsNullOrWhiteSpace(rst.Text))
            return;
        pieces.Add(rst);
        if (rst.IsBlock)
            WriteBlock(rst);
        else
            WriteInline(rst.Text);
        before = rst.Kind;
    }

    /// <summary>All that was printed.</summary>
    public string Whole => text.ToString();

    /// <summary>What was printed, without white space around it.</summary>
    public override string ToString()
    {
        var (start, end) = (0, text.Length);
        while (end > 0 && text[end - 1] is ' ' or '\n')
            end--;
        while (start < end && text[start] is ' ' or '\n')
            start++;
        return text.ToString(start, end - start);
    }

    private void WriteInline(string inline)
    {
        if (text.Length > 0 && text[^1] is not (' ' or '\n') && ((afterMarkup && !MayFollow(inline[0])) || (MarkupSigns.Contains(inline[0], StringComparison.Ordinal) && !inline.StartsWith(": ", StringComparison.Ordinal))))
            text.Append("\\ ");
        text.Append(inline);
        (afterMarkup, afterBlock) = (MarkupSigns.Contains(inline[^1], StringComparison.Ordinal), false);
    }

    private void WriteBlock(Rst rst)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\n')
            text.Length--;
        var isNextOfList = rst.Kind is RstKind.Item or RstKind.Field && before == rst.Kind;
        var needsNoComment = before == RstKind.Paragraph && rst.Text.StartsWith(BeforeQuote, StringComparison.Ordinal);
        text.Append(text.Length == 0 ? "" : isNextOfList ? "\n" : "\n\n").Append(needsNoComment ? rst.Text[(BeforeQuote.Length - 1)..] : rst.Text).Append("\n\n");
        (afterMarkup, afterBlock) = (false, true);
    }
}
