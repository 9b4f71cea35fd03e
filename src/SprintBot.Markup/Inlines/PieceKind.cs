namespace SprintBot.Markup.Inlines;

internal enum PieceKind
{
    Text,
    Delimiter,
    LineBreak,
    LinkStart,
    LinkEnd,
    CodeBlock,
    AsTyped,
}
