namespace SprintBot.Reports.Sprints;

/// <summary>A photo of a sprint; unique in it.</summary>
/// <param name="Value">Smaller is older.</param>
public readonly record struct PhotoId(long Value);
