namespace SprintBot.Markup.Tree;

/// <summary>A user's heading. It never makes a section: it may stand inside a list or a quote.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">Its one line.</param>
public sealed record Heading(int Level, Line Text) : Block;
