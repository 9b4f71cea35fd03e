namespace SprintBot.Markup.Tree;

/// <summary>A list of items, with bullets or with consecutive numbers.</summary>
/// <param name="FirstNumber">The number of the first item, at least 1; null for bullets.</param>
/// <param name="Items">At least one item.</param>
public sealed record ItemList(int? FirstNumber, IReadOnlyList<ListItem> Items) : Block;
