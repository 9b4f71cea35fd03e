namespace SprintBot.Markup.Inlines;

/// <summary>A row of <c>*</c> or <c>_</c>, or a pair of <c>~</c> or <c>|</c>, that may open or close a style.</summary>
internal sealed class Delimiter(char sign, int count, int position, bool canOpen, bool canClose, bool isLoose = false)
{
    internal char Sign => sign;

    /// <summary>How many signs there were at first.</summary>
    internal int Original { get; } = count;

    /// <summary>How many signs are left; they are text in the end.</summary>
    internal int Left { get; set; } = count;

    /// <summary>The number of its piece.</summary>
    internal int Position => position;

    internal bool CanOpen => canOpen;

    internal bool CanClose => canClose;

    /// <summary>White space stands on both sides: it works with another such one only.</summary>
    internal bool IsLoose => isLoose;

    /// <summary>Tildes and bars work as a pair only and take white space beside them.</summary>
    internal bool IsPair => sign is '~' or '|';

    internal int SinglesOpened { get; set; }

    internal int SinglesClosed { get; set; }

    internal int DoublesOpened { get; set; }

    internal int DoublesClosed { get; set; }

    internal Delimiter? Previous { get; set; }

    internal Delimiter? Next { get; set; }
}
