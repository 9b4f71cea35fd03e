namespace SprintBot.Reports.Sprints;

/// <summary>A topic of a sprint; unique in it.</summary>
/// <param name="Value">Smaller is older.</param>
public readonly record struct TopicId(long Value);
