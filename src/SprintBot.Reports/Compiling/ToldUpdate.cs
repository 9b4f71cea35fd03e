using SprintBot.Markup.Tree;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>An update after cleaning.</summary>
/// <param name="Update">With the status that is known of it.</param>
/// <param name="Read">What was read.</param>
/// <param name="Said">What it says, cleaned.</param>
/// <param name="Text">What of that is told; empty where it is told elsewhere.</param>
internal sealed record ToldUpdate(Update Update, Document Read, Document Said, Document Text);
