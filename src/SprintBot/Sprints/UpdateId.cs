namespace SprintBot.Sprints;

/// <summary>An update: the id of the interaction or message that made it, so that a repeated delivery is not a second update.</summary>
public readonly record struct UpdateId(long Value);
