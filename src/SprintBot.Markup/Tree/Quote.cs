namespace SprintBot.Markup.Tree;

/// <summary>What somebody quotes.</summary>
/// <param name="Blocks">At least one block.</param>
public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;
