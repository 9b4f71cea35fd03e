namespace SprintBot.Markup.Tree;

/// <summary>Characters of one line that look alike.</summary>
/// <param name="Text">At least one character, no line break, no control character.</param>
/// <param name="Styles">All styles that hold here: styles do not nest, they add up.</param>
/// <param name="Link">The http or https address that the text leads to, percent-encoded, or null.</param>
public readonly record struct Run(string Text, TextStyles Styles = TextStyles.None, string? Link = null);
