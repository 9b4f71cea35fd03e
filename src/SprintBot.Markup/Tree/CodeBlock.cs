namespace SprintBot.Markup.Tree;

/// <summary>A block of code, to be shown as typed.</summary>
/// <param name="Language">The language as the user named it, in lower case, or null.</param>
/// <param name="Code">Its lines, separated by <c>\n</c>, without blank lines around them; never empty. Tabs are kept.</param>
public sealed record CodeBlock(string? Language, string Code) : Block;
