namespace SprintBot.Markup.Tree;

/// <summary>Lines of text without a blank line between them; where one line ends the reader sees a line break.</summary>
/// <param name="Lines">At least one line.</param>
public sealed record Paragraph(IReadOnlyList<Line> Lines) : Block;
