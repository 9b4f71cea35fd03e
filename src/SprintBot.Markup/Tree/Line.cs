namespace SprintBot.Markup.Tree;

/// <summary>One line of text.</summary>
/// <param name="Runs">Its runs: neighbours differ in style or link, none is empty, no white space stands at either end of the line.</param>
public sealed record Line(IReadOnlyList<Run> Runs);
