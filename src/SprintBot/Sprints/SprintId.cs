namespace SprintBot.Sprints;

/// <summary>A sprint: the id of the interaction that started it.</summary>
public readonly record struct SprintId(long Value);
