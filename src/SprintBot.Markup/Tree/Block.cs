namespace SprintBot.Markup.Tree;

/// <summary>
/// A part of a document that stands on lines of its own: <see cref="Paragraph"/>, <see cref="Heading"/>, <see cref="CodeBlock"/>,
/// <see cref="Quote"/> or <see cref="ItemList"/>. There are no others.
/// </summary>
public abstract record Block
{
    private protected Block()
    {
    }
}
