namespace SprintBot.Reports.Model;

/// <summary>How a piece of reST goes together with what stands before it.</summary>
internal enum RstKind
{
    /// <summary>Within a line.</summary>
    Inline,

    /// <summary>Between blank lines.</summary>
    Block,

    /// <summary>A block that is one paragraph: a block quote may follow it as it is.</summary>
    Paragraph,

    /// <summary>A bullet; the next one follows without a blank line.</summary>
    Item,

    /// <summary>A field; likewise.</summary>
    Field,
}
