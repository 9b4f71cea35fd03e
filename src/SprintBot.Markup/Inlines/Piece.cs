using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Inlines;

/// <summary>What the reader found, in the order of the text. A delimiter learns later what it opens and closes.</summary>
internal sealed class Piece(PieceKind kind, string text)
{
    internal PieceKind Kind { get; set; } = kind;

    /// <summary>The words; of a delimiter what is left of it; of a code block its code.</summary>
    internal string Text { get; set; } = text;

    /// <summary>Styles the piece has of itself.</summary>
    internal TextStyles Styles { get; init; }

    /// <summary>The address of a link that starts here, or that this text alone is; the language of a code block.</summary>
    internal string? Target { get; set; }

    /// <summary>Of what stays as typed: where it stands in the text.</summary>
    internal Range Typed { get; init; }

    internal Delimiter? Delimiter { get; init; }
}
