namespace SprintBot.Reports.Sprints;

/// <summary>A person of a sprint; unique in it.</summary>
/// <param name="Value">The number by which texts mention the person, as in <c>&lt;@33&gt;</c>.</param>
public readonly record struct PersonId(long Value);
