namespace SprintBot.Markup.Rst;

/// <summary>Walks over inline markup that <see cref="InlineText"/> wrote, and knows at each character where it is.</summary>
internal struct InlineScanner(string text)
{
    private enum Place
    {
        Words,
        Literal,
        Role,
        LinkText,
        LinkUrl,
    }

    /// <summary>Whether a cut after the character is to be thought of: most lines are never as long as to need one.</summary>
    private enum Cut
    {
        Never,
        IfPlain,
        IfEscaped,
    }

    private int position = -1;
    private Place currentPlace = Place.Words;
    private bool isEscaped;
    private Cut cut;
    private int remaining;

    /// <summary>Whether the character is a space that a line end may replace.</summary>
    internal bool MayBreak { get; private set; }

    /// <summary>Whether a backslash and a line end may be put after the character without changing what is shown.</summary>
    internal readonly bool MayCut => cut != Cut.Never && IsCutAllowed(position, cut == Cut.IfEscaped);

    /// <summary>Whether such a cut also leaves what the reader sees as one character in one piece.</summary>
    internal readonly bool MayCutWell => MayCut && !IsMark(text[position + 1]) && text[position] != '\u200d';

    internal bool Next(out int at)
    {
        at = ++position;
        if (at >= text.Length)
            return false;

        MayBreak = false;
        cut = Cut.Never;
        if (remaining > 0)
        {
            remaining--;
            return true;
        }

        if (isEscaped)
        {
            isEscaped = false;
            cut = Cut.IfEscaped;
            return true;
        }

        Step(at);
        return true;
    }

    private void Step(int at)
    {
        var c = text[at];
        if (currentPlace == Place.Literal)
        {
            if (c == '`' && Peek(at + 1) == '`')
                Enter(Place.Words, 1);
            return;
        }

        if (c == '\\')
        {
            isEscaped = true;
            return;
        }

        if (c == '`')
        {
            Backquote(at);
            return;
        }

        if (c == '<' && currentPlace == Place.LinkText)
            currentPlace = Place.LinkUrl;
        MayBreak = c == ' ' && currentPlace is Place.Words or Place.LinkText && IsLoneSpace(at);
        if (currentPlace is not Place.LinkUrl)
            cut = Cut.IfPlain;
    }

    private void Backquote(int at)
    {
        if (currentPlace != Place.Words)
        {
            currentPlace = Place.Words;
            return;
        }

        if (Peek(at + 1) == '`')
            Enter(Place.Literal, 1);
        else
            currentPlace = at > 0 && text[at - 1] == ':' ? Place.Role : Place.LinkText;
    }

    private void Enter(Place place, int skip)
    {
        currentPlace = place;
        remaining = skip;
    }

    private readonly bool IsLoneSpace(int at) =>
        at > 0 && !UserText.IsSpace(text[at - 1]) && at + 1 < text.Length && !UserText.IsSpace(text[at + 1]) && !IsMark(text[at + 1]);

    private readonly bool IsCutAllowed(int at, bool escaped) =>
        escaped && text[at] == ' ' ? at + 1 < text.Length && !UserText.IsSpace(text[at + 1]) : at + 1 < text.Length && (escaped || !IsSign(text[at])) && !IsSign(text[at + 1])
        && !UserText.IsSpace(text[at]) && !UserText.IsSpace(text[at + 1]) && !char.IsLowSurrogate(text[at + 1]);

    /// <summary>Signs that are markup unless escaped, or that mean something to their neighbours.</summary>
    private static bool IsSign(char c) => c is '_' or '*' or ':' or '@' or '`' or '|' or '<' or '>' or '%' or '{';

    /// <summary>A mark that joins the character before it must not start a line.</summary>
    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;

    private readonly char Peek(int at) => at < text.Length ? text[at] : '\0';
}
