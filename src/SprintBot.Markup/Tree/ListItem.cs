namespace SprintBot.Markup.Tree;

/// <summary>One item of an <see cref="ItemList"/>.</summary>
/// <param name="Blocks">What stands in it; empty when nothing visible does.</param>
public sealed record ListItem(IReadOnlyList<Block> Blocks);
