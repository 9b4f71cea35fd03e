using SprintBot.Markup.Tree;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Cleaning;

/// <summary>A text without what is said around it.</summary>
/// <param name="Text">What is left to tell; empty when nothing is.</param>
/// <param name="Status">The status that the text named; null when it named none.</param>
/// <param name="Cuts">What was taken out, without markup, in the order of the text.</param>
public sealed record CleanedText(Document Text, UpdateStatus? Status, IReadOnlyList<string> Cuts);
