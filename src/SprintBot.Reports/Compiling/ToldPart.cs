using SprintBot.Markup.Tree;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>What one update says in a passage.</summary>
/// <param name="Author">Whose it is.</param>
/// <param name="Called">What the author is called here.</param>
/// <param name="Text">The text as it is told here.</param>
public sealed record ToldPart(PersonId Author, string Called, Document Text);
