namespace SprintBot.Reports.Sprints;

/// <summary>An update of a sprint; unique in it.</summary>
/// <param name="Value">Smaller is older.</param>
public readonly record struct UpdateId(long Value);
