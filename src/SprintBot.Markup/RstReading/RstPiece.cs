namespace SprintBot.Markup.RstReading;

/// <summary>How a piece of a line is marked.</summary>
internal enum RstPieceKind
{
    Words,
    Strong,
    Emphasis,
    Literal,

    /// <summary>Interpreted text; <see cref="RstPiece.Name"/> is its role.</summary>
    Role,

    /// <summary>A link; the name is its address.</summary>
    Link,

    /// <summary>A reference; the name is its target's.</summary>
    Reference,

    /// <summary>A reference to the next target without a name; the name is how many came before it.</summary>
    Anonymous,

    /// <summary>A target in the middle of text; the name is its id.</summary>
    Place,
}

/// <summary>Characters that are marked alike.</summary>
/// <param name="Kind">How.</param>
/// <param name="Text">What a reader sees.</param>
/// <param name="Name">What the kind says.</param>
/// <param name="Source">As it stands in the file, to be shown where the name leads nowhere.</param>
internal readonly record struct RstPiece(RstPieceKind Kind, string Text, string Name = "", string Source = "");
