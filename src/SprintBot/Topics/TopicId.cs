namespace SprintBot.Topics;

/// <summary>A topic: the id of the interaction that made it.</summary>
public readonly record struct TopicId(long Value);
